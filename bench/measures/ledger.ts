import { type Database, inTransaction, liftTimeLimit } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { importRows } from "@estate-atlas/api/imports/import-file";
import { verifyLedgers } from "@estate-atlas/api/ledger/verify-ledger";
import { testConfig } from "../../api/test/test-config.ts";
import { TODAY } from "../databases.ts";
import { finding, noted, type Section } from "../report.ts";

interface Account {
  readonly account_id: string;
  readonly estate_id: string;
}

/** Movements of all accounts in turn, through some nine months of days. */
function* movements(accounts: readonly Account[], from: number, to: number) {
  for (let n = from; n < to; n++)
    yield {
      id: `L${n}`,
      ...accounts[n % accounts.length]!,
      booked_on: new Date(Date.UTC(2026, 0, 1 + (n % 280))).toISOString().slice(0, 10),
      kind: n % 3 === 0 ? "维修" : "停车费",
      amount: ((n % 3 === 0 ? -1 : 1) * ((n % 100_000) + 1)) / 100,
      purpose: `流水 ${n}`,
    };
}

/** Seconds that a file of movements takes through the import door. */
function book(database: Database, accounts: readonly Account[], from: number, to: number): Promise<number> {
  return inTransaction(database, async (client) => {
    const { seconds } = await importRows(client, {
      kind: "account_movements",
      sourceName: "demo",
      crs: "wgs84",
      today: TODAY,
      name: `movements ${from} to ${to}`,
      rows: { [Symbol.iterator]: () => movements(accounts, from, to) },
    });
    return seconds;
  });
}

/** Books movements up to so many, a tenth of them first, alters one fen, and has the ledger find it. */
export async function ledger(url: string, total: number): Promise<Section> {
  const database = await openDatabase(testConfig({ databaseUrl: url, today: TODAY, statementTimeoutMs: 3_600_000 }));
  try {
    const { pool } = database;
    const { rows: accounts } = await pool.query<Account>(
      `select a.external_id as account_id, e.external_id as estate_id
       from accounts a join estates e on e.city_code = a.city_code and e.estate_id = a.estate_id order by a.account_id`,
    );
    const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from account_movements");
    const there = rows[0]!.n;
    const tenth = total / 10;
    const first = await book(database, accounts, 0, tenth);
    const rest = await book(database, accounts, tenth, total - there);
    await pool.query("analyze account_movements");
    await pool.query("update account_movements set amount = amount + 0.01 where external_id = 'L77777'");
    const begun = performance.now();
    const { entries, misfits } = await inTransaction(database, async (client) => {
      await liftTimeLimit(client);
      return verifyLedgers(client);
    });
    const seconds = (performance.now() - begun) / 1000;
    if (entries !== total || !misfits.some(({ what }) => what.startsWith("L77777,")))
      throw new Error(`expected the altered one of ${total} movements, got ${misfits.length} misfits of ${entries}`);
    return {
      title: `A ledger of ${total.toLocaleString("en")} movements`,
      how: "Owners' money over all accounts of the demo, through the import door in two files; one fen of one movement is altered, and every hash, balance and root is made anew.",
      findings: [
        finding("the altered fen found in", seconds, "s", { most: 60 }),
        noted("movements booked", (total - there) / (first + rest), "rows/s"),
        noted(
          "a row's time in a file nine times as long: second ÷ first",
          rest / (total - there - tenth) / (first / tenth),
          "×",
        ),
      ],
    };
  } finally {
    await database.close();
  }
}
