import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Register } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";
import { balancesAgainstMovements, printedRoots } from "./balances.queries.ts";
import { entryHash } from "./chain.ts";
import * as sql from "./ledger.queries.ts";

const BATCH = 20_000;

/** What does not fit: of which chain or account, and what was expected and found. */
export interface Misfit {
  readonly of: string;
  readonly what: string;
}

export interface Verified {
  readonly entries: number;
  readonly chains: number;
  readonly balances: number;
  readonly roots: number;
  readonly misfits: readonly Misfit[];
}

interface Entry {
  readonly city_code: string;
  readonly chain: string;
  readonly chain_name: string;
  readonly name: string;
  readonly number: number | null;
  readonly hash: string | null;
  readonly text: string;
}

/**
 * Reads every ledger from the first entry on, makes each hash anew from the row as it is now, and holds disclosed balances and printed roots
 * to the movements. Call it in a transaction; it writes nothing.
 */
export async function verifyLedgers(client: Queryable): Promise<Verified> {
  const misfits: Misfit[] = [];
  let [entries, chains] = [0, 0];
  for (const register of REGISTERS)
    if (register.ledger !== null) {
      const read = await verifyChains(client, register, misfits);
      entries += read.entries;
      chains += read.chains;
    }
  const balances = await run(client, balancesAgainstMovements, {});
  for (const { of, day, told, booked } of balances)
    if (told !== booked)
      misfits.push({ of, what: `balance of ${day}: expected ${booked}, opening balance and movements, found ${told}` });
  const roots = await run(client, printedRoots, {});
  for (const { of, day, root, known } of roots)
    if (!known)
      misfits.push({
        of,
        what: `root printed for ${day}: expected the hash of a movement up to then, found ${root}, which no movement has any more`,
      });
  return { entries, chains, balances: balances.length, roots: roots.length, misfits };
}

async function verifyChains(
  client: Queryable,
  register: Register,
  misfits: Misfit[],
): Promise<{ entries: number; chains: number }> {
  let [entries, chains, chain, before, number] = [0, 0, "", "", 0];
  await client.query(sql.openEntries(register));
  for (;;) {
    const { rows } = await client.query<Entry>(sql.nextEntries(BATCH));
    if (rows.length === 0) break;
    for (const entry of rows) {
      entries += 1;
      if (`${entry.city_code} ${entry.chain}` !== chain) {
        chain = `${entry.city_code} ${entry.chain}`;
        chains += 1;
        [before, number] = ["", 0];
      }
      number += 1;
      const told = (what: string): number => misfits.push({ of: entry.chain_name, what });
      if (entry.number !== number) {
        told(
          `${entry.name}: expected to be no. ${number}, found no. ${entry.number}: an entry is missing or was put in`,
        );
        number = entry.number ?? number;
      } else if (entry.hash !== entryHash(before, number, entry.text))
        told(`${entry.name}, no. ${number}: the row is not as it was booked: ${entry.text}`);
      // from what stands on, so that one altered row is told once
      before = entry.hash ?? "";
    }
  }
  await client.query(sql.closeEntries);
  return { entries, chains };
}
