import { type Queryable, run } from "../db/database.ts";
import { insertAuditEntry, lockAuditHead, moveAuditHead } from "./audit.queries.ts";
import type { AuditAction } from "./audit-action.ts";
import { type AuditEntry, entryHash } from "./chain.ts";

/** Who does it, and from where. */
export interface Actor {
  /** account:name, token:name, shell, nobody, everybody. */
  readonly name: string;
  /** IP address; empty for a shell. */
  readonly address: string;
}

export interface Done {
  readonly action: AuditAction;
  /** To whom or what. */
  readonly subject: string;
  /** Code of the region concerned. */
  readonly regionCode?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Characters of what somebody types that an entry repeats. */
const LONGEST = 200;

/** Enters what is done, in the transaction that does it: `client` is in one. Entries of all processes come one after another. */
export async function enter(client: Queryable, actor: Actor, done: Done, at: Date): Promise<void> {
  const [head] = await run(client, lockAuditHead, {});
  const number = Number(head!.entry_number) + 1;
  const entry: AuditEntry = {
    at: at.toISOString(),
    actor: actor.name,
    address: actor.address,
    action: done.action,
    subject: done.subject.replaceAll("\0", "").slice(0, LONGEST),
    regionCode: done.regionCode ?? "",
    details: JSON.stringify(done.details ?? {}),
  };
  const hash = entryHash(head!.entry_hash, number, entry);
  await run(client, insertAuditEntry, { ...entry, number: String(number), hash });
  await run(client, moveAuditHead, { number: String(number), hash });
}
