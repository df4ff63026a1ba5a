import { inTransaction } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { bookEntries } from "@estate-atlas/api/ledger/book-entries";
import { verifyLedgers } from "@estate-atlas/api/ledger/verify-ledger";
import { accountMovements } from "@estate-atlas/api/registers/account-movements/account-movements.register";
import { testConfig } from "../../api/test/test-config.ts";
import { TODAY } from "../databases.ts";
import { finding, noted, type Section } from "../report.ts";

/** More movements over all accounts, not yet in their chains. */
const FILL = `
  with numbered as (select a.*, row_number() over (order by city_code, account_id) as place, count(*) over () as accounts from accounts a)
  insert into account_movements (city_code, source_id, external_id, region_id, estate_id, account_id, booked_on, kind, amount, purpose)
  select a.city_code, a.source_id, 'L' || n, a.region_id, a.estate_id, a.account_id, date '2026-01-01' + n::int % 280,
    case when n % 3 = 0 then 'REPAIR' else 'PARKING' end, case when n % 3 = 0 then -1 else 1 end * (n % 100000 + 1) / 100.0, '流水 ' || n
  from generate_series(1, $1::int) as n join numbered a on a.place = 1 + n % a.accounts`;
const STAGED = `
  create temp table staged_ledger on commit drop as
  select city_code, account_id, movement_id as own_id, 'insert' as change, row_number() over (order by movement_id) as row_number
  from account_movements where entry_number is null`;

/** Books movements up to so many, alters one fen, and has the ledger find it. */
export async function ledger(url: string, movements: number): Promise<Section> {
  const database = await openDatabase(testConfig({ databaseUrl: url, today: TODAY, statementTimeoutMs: 3_600_000 }));
  try {
    const bookSeconds = await inTransaction(database, async (client) => {
      const { rows } = await client.query<{ n: number }>("select count(*)::int as n from account_movements");
      await client.query(FILL, [movements - rows[0]!.n]);
      await client.query(STAGED);
      const begun = performance.now();
      await bookEntries(client, accountMovements, "staged_ledger");
      return (performance.now() - begun) / 1000;
    });
    await database.pool.query("analyze account_movements");
    await database.pool.query("update account_movements set amount = amount + 0.01 where external_id = 'L77777'");
    const begun = performance.now();
    const { entries, misfits } = await inTransaction(database, (client) => verifyLedgers(client));
    const seconds = (performance.now() - begun) / 1000;
    if (entries !== movements || !misfits.some(({ what }) => what.startsWith("L77777,")))
      throw new Error(
        `expected the altered one of ${movements} movements, got ${misfits.length} misfits of ${entries}`,
      );
    return {
      title: `A ledger of ${movements.toLocaleString("en")} movements`,
      how: "Owners' money over all accounts of the demo; one fen of one movement is altered, and every hash, balance and root is made anew.",
      findings: [
        finding("the altered fen found in", seconds, "s", { most: 60 }),
        noted("movements booked into their chains", movements / bookSeconds, "rows/s"),
      ],
    };
  } finally {
    await database.close();
  }
}
