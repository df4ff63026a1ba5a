import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Row } from "../db/statement.ts";
import type { Anchor } from "./anchors.ts";
import { auditEntriesAfter, auditHead } from "./audit.queries.ts";
import { entryHash } from "./chain.ts";

const BATCH = 5_000;
const BEFORE_ALL = "-9223372036854775808";

/** An entry that is not as it was entered. */
export interface Misfit {
  readonly number: number;
  readonly what: string;
}

/** The entry before the one in hand: the hash that stands, and the one that should. */
interface Last {
  readonly number: number;
  readonly hashes: readonly string[];
}

type EntryRow = Row<typeof auditEntriesAfter>;

/**
 * Makes every hash anew, in the caller's transaction. An entry altered, put in or taken out is named, each once. Entries of a chain that was
 * made anew as a whole fit each other: what was written down elsewhere of the chain, its anchors, finds these.
 */
export async function verifyAudit(
  client: Queryable,
  anchors: readonly Anchor[] = [],
): Promise<{ entries: number; misfits: Misfit[] }> {
  const misfits: Misfit[] = [];
  const [head] = await run(client, auditHead, {});
  const begin = { number: Number(head?.kept_after ?? 0), hash: head?.kept_after_hash ?? "" };
  const wanted = new Map(
    anchors.filter(({ number }) => number > begin.number).map((anchor) => [anchor.number, anchor]),
  );
  let last: Last = { number: begin.number, hashes: [begin.hash] };
  let entries = 0;
  let after = BEFORE_ALL;
  let isBeginTold = begin.number === 0 && begin.hash === "";
  for (;;) {
    const rows = await run(client, auditEntriesAfter, { after, limit: BATCH });
    for (const row of rows) {
      entries += 1;
      const number = Number(row.entry_number);
      if (number <= begin.number) {
        misfits.push({ number, what: "was put in before the beginning of the chain" });
        continue;
      }
      if (number > last.number + 1)
        misfits.push({ number: last.number + 1, what: missing(last.number + 1, number - 1) });
      const [fits, hashes] = linked(last, number, row);
      if (!fits) misfits.push({ number, what: "is not as it was entered" });
      isBeginTold ||= fits && tellsOf(row, begin);
      const anchor = wanted.get(number);
      wanted.delete(number);
      if (fits && anchor !== undefined && anchor.hash !== row.entry_hash)
        misfits.push({ number, what: `is not the one of which the hash was written down on ${anchor.at}` });
      last = { number, hashes };
    }
    if (rows.length < BATCH) break;
    after = rows.at(-1)!.entry_number;
  }
  if (!isBeginTold)
    misfits.push({
      number: begin.number + 1,
      what: "is where the chain begins, and no entry tells that those before went",
    });
  misfits.push(...ofTheEnd(head, last));
  for (const { number, at } of wanted.values())
    if (number > Number(head?.entry_number ?? 0))
      misfits.push({ number, what: `is missing, of which the hash was written down on ${at}` });
  return { entries, misfits };
}

/** Whether an entry fits the one before it; and the hashes that the next may go on from: where it was altered, also that which it should have. */
function linked(last: Last, number: number, row: EntryRow): [fits: boolean, hashes: string[]] {
  // behind a gap the hash before is not known
  if (number > last.number + 1) return [true, [row.entry_hash]];
  const { actor, address, action, subject, details } = row;
  // to the microsecond: what was entered is whole milliseconds
  const at = (row.exact_at ?? "").replace(/000Z$/, "Z");
  const entry = { at, actor, address, action, subject, regionCode: row.region_code, details };
  const made = last.hashes.map((hash) => entryHash(hash, number, entry));
  return made.includes(row.entry_hash) ? [true, [row.entry_hash]] : [false, [row.entry_hash, ...made]];
}

/** Whether the entry tells that those up to the beginning went. */
function tellsOf({ action, details }: EntryRow, begin: { readonly number: number; readonly hash: string }): boolean {
  return action === "AUDIT_CUT" && details === JSON.stringify({ upTo: begin.number, hash: begin.hash });
}

function ofTheEnd(head: Row<typeof auditHead> | undefined, last: Last): Misfit[] {
  if (head === undefined)
    return [{ number: last.number, what: "is the last, and the end of the chain is not on record" }];
  const end = Number(head.entry_number);
  if (end > last.number) return [{ number: last.number + 1, what: missing(last.number + 1, end) }];
  if (end < last.number) return [{ number: end + 1, what: "was put in behind the end of the chain" }];
  return last.hashes.includes(head.entry_hash)
    ? []
    : [{ number: end, what: "has another hash than the end of the chain" }];
}

const missing = (from: number, to: number): string => (from === to ? "is missing" : `to ${to} are missing`);
