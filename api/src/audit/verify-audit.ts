import { type Queryable, run } from "../db/database.ts";
import { auditEntriesAfter, auditHead } from "./audit.queries.ts";
import { entryHash } from "./chain.ts";

const BATCH = 5_000;

/** An entry that is not as it was entered. */
export interface Misfit {
  readonly number: number;
  readonly what: string;
}

/**
 * Makes every hash anew, in the caller's transaction. An entry altered, put in or taken out is named; after one the chain goes on from the
 * hash that stands, so that each is told once.
 */
export async function verifyAudit(client: Queryable): Promise<{ entries: number; misfits: Misfit[] }> {
  const misfits: Misfit[] = [];
  let last = { number: 0, hash: "" };
  let entries = 0;
  for (;;) {
    const rows = await run(client, auditEntriesAfter, { after: String(last.number), limit: BATCH });
    for (const row of rows) {
      const number = Number(row.entry_number);
      entries += 1;
      const gap = number - last.number - 1;
      if (gap > 0) misfits.push({ number: last.number + 1, what: missing(last.number + 1, number - 1) });
      const { actor, address, action, subject, details } = row;
      const entry = { at: row.at.toISOString(), actor, address, action, subject, regionCode: row.region_code, details };
      // behind a gap the hash before is not known
      if (gap === 0 && entryHash(last.hash, number, entry) !== row.entry_hash)
        misfits.push({ number, what: "is not as it was entered" });
      last = { number, hash: row.entry_hash };
    }
    if (rows.length < BATCH) break;
  }
  const [head] = await run(client, auditHead, {});
  const end = Number(head?.entry_number ?? Number.NaN);
  if (Number.isNaN(end)) misfits.push({ number: last.number, what: "the end of the chain is not on record" });
  else if (end > last.number) misfits.push({ number: last.number + 1, what: missing(last.number + 1, end) });
  else if (end < last.number) misfits.push({ number: end + 1, what: "was put in behind the end of the chain" });
  else if (head!.entry_hash !== last.hash)
    misfits.push({ number: end, what: "has another hash than the end of the chain" });
  return { entries, misfits };
}

const missing = (from: number, to: number): string => (from === to ? "is missing" : `to ${to} are missing`);
