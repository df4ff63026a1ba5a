import { daysLater } from "../calendar/day.ts";
import { type Database, inTransaction, run } from "../db/database.ts";
import { anchorsFile, writeAnchor } from "./anchors.ts";
import { auditHead } from "./audit.queries.ts";
import { cutAudit } from "./cut-audit.ts";

const EVERY_MS = 60_000;

interface Kept {
  readonly dataDir: string;
  /** Null: for good. */
  readonly auditDays: number | null;
}

/** Writes the end of the chain down outside the database, minute by minute while it grows, and lets go of what is too old. Returns what ends that. */
export function keepAudit(database: Database, { dataDir, auditDays }: Kept): () => Promise<void> {
  let written = "0";
  let last: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const now = new Date();
    if (auditDays !== null)
      await inTransaction(database, (client) => cutAudit(client, daysLater(now, -auditDays), now));
    const [head] = await run(database.pool, auditHead, {});
    if (head === undefined || head.entry_number === written || head.entry_number === "0") return;
    const { entry_number: number, entry_hash: hash } = head;
    await writeAnchor(anchorsFile(dataDir), { number: Number(number), hash, at: now.toISOString() });
    written = number;
  };
  const lookInTurn = (): void => {
    last = last
      .then(look)
      .catch((error: unknown) => console.error("the audit could not be kept; trying again in a minute:", error));
  };
  lookInTurn();
  const timer = setInterval(lookInTurn, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return last;
  };
}
