import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { cutAuditBefore, deleteAuditEntries, lastAuditEntryBefore, lockAuditHead } from "./audit.queries.ts";
import { enter } from "./audit.ts";

/** Lets go of the entries from before a moment, in the caller's transaction; the chain begins behind them, which an entry tells. Returns how many. */
export async function cutAudit(client: Queryable, before: Date, at: Date): Promise<number> {
  await run(client, lockAuditHead, {});
  const [last] = await run(client, lastAuditEntryBefore, { before });
  if (last === undefined) return 0;
  const { entry_number: number, entry_hash: hash } = last;
  const gone = await run(client, deleteAuditEntries, { upTo: number });
  await run(client, cutAuditBefore, { number, hash });
  const details = { upTo: Number(number), hash };
  await enter(
    client,
    { name: "server", address: "" },
    { action: "AUDIT_CUT", subject: `up to ${number}`, details },
    at,
  );
  return gone.length;
}
