import { send } from "../db/command.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Register } from "../registers/register.ts";
import { entryHash } from "./chain.ts";
import * as sql from "./ledger.queries.ts";

const BATCH = 20_000;

interface NewEntry {
  readonly city_code: string;
  readonly id: string;
  readonly chain: string;
  readonly text: string;
}

/**
 * Finds for the new rows of a file their places at the ends of their chains, before they are written: `booked_entries` has them by the rows'
 * own ids until the transaction ends. Writers to a ledger come one at a time.
 */
export async function bookEntries(client: Queryable, register: Register, staging: string): Promise<void> {
  await client.query(`lock table ${register.table} in share row exclusive mode`);
  const last = new Map<string, { number: number; hash: string }>();
  const found = await client.query<{ city_code: string; chain: string; number: number; hash: string }>(
    sql.lastEntries(register, staging),
  );
  for (const { city_code, chain, ...entry } of found.rows) last.set(`${city_code} ${chain}`, entry);
  for (const statement of sql.createBooked) await client.query(statement);
  await client.query(sql.openNewEntries(register, staging));
  for (;;) {
    const { rows } = await client.query<NewEntry>(sql.nextEntries(BATCH));
    if (rows.length === 0) break;
    const booked = rows.map(({ city_code, chain, text }) => {
      const before = last.get(`${city_code} ${chain}`) ?? { number: 0, hash: "" };
      const number = before.number + 1;
      const entry = { number, hash: entryHash(before.hash, number, text) };
      last.set(`${city_code} ${chain}`, entry);
      return entry;
    });
    await send(client, sql.fillBooked, {
      ids: rows.map((row) => row.id),
      numbers: booked.map(({ number }) => number),
      hashes: booked.map(({ hash }) => hash),
    });
  }
  await client.query(sql.closeEntries);
  await client.query(`analyze ${sql.BOOKED}`);
}
