import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { describeOnBoth, rolledBack } from "../../test/databases.ts";
import { importInto, refusal, scratchFiles } from "../../test/fixtures/import-world.ts";
import { fileOf } from "../../test/fixtures/register-world.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { rootsUntil } from "./balances.queries.ts";
import { verifyLedgers } from "./verify-ledger.ts";

const ACCOUNTS = "账户编号,小区编号,开户日期,资金类别,开户余额,纳入监管日期";
const MOVEMENTS = "流水号,账户编号,小区编号,入账日期,收支类别,金额,用途";
const BALANCES = "余额编号,小区编号,资金类别,余额日期,余额,公示日期,流水根值";

/** A made-up run of numbers, the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let n = seed; ; n = (n * 48271) % 2147483647) yield n;
}

/** 20 accounts of e1 … e20, opened with n × 100.01 yuan; 300 movements in whole fen, money being a text of digits. */
const fens = numbers(7);
const MADE = Array.from({ length: 300 }, (_, n) => {
  const fen = (Number(fens.next().value) % 2_000_000) - 900_000 || 1;
  return { id: `m${n}`, account: 1 + (n % 20), on: `2026-0${1 + Math.floor(n / 50)}-1${n % 10}`, fen };
});
const yuan = (fen: number): string =>
  `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;
const openedWith = (account: number): number => account * 10_001;
const balanceOf = (account: number, until: string): number =>
  MADE.filter((one) => one.account === account && one.on <= until).reduce(
    (sum, { fen }) => sum + fen,
    openedWith(account),
  );
const lineOf = ({ id, account, on, fen }: (typeof MADE)[number]) => [
  id,
  `a${account}`,
  `e${account}`,
  on,
  fen < 0 ? "维修" : "停车费",
  yuan(fen),
  null,
];

describeOnBoth(
  "the ledger of owners' money",
  (getDatabase) => {
    const file = scratchFiles();
    const bring = (kind: string, text: string) =>
      importInto(getDatabase(), { kind: kind as never, path: file(`${kind}.csv`, text), referenceSource: "survey" });
    const refused = (kind: string, text: string) =>
      refusal(getDatabase(), { kind: kind as never, path: file("bad.csv", text), referenceSource: "survey" });
    const misfits = async (change: (client: Queryable) => Promise<unknown>) =>
      rolledBack(getDatabase(), async (client) => {
        await change(client);
        return (await verifyLedgers(client)).misfits.map(({ of, what }) => `${of}: ${what}`);
      });

    beforeAll(async () => {
      const numbered = Array.from({ length: 20 }, (_, n) => n + 1);
      await bring(
        "accounts",
        fileOf(
          ACCOUNTS,
          numbered.map((n) => [`a${n}`, `e${n}`, "2025-12-01", "公共收益", yuan(openedWith(n)), null]),
        ),
      );
      // in two files, the second of which brings days before the last of the first: entries go by when they were booked
      await bring("account_movements", fileOf(MOVEMENTS, MADE.filter((_, n) => n % 3 !== 0).map(lineOf)));
      await bring("account_movements", fileOf(MOVEMENTS, MADE.filter((_, n) => n % 3 === 0).map(lineOf)));
      const rows = await run(getDatabase().pool, rootsUntil, { day: "2026-03-31" });
      expect(rows.map(({ account, balance }) => [account, balance]).sort()).toEqual(
        numbered.map((n) => [`a${n}`, yuan(balanceOf(n, "2026-03-31"))]).sort(),
      );
      await bring(
        "account_balances",
        fileOf(
          BALANCES,
          rows.map(({ account, root, balance }) => [
            `b-${account}`,
            account.replace("a", "e"),
            "公共收益",
            "2026-03-31",
            balance,
            "2026-04-10",
            root,
          ]),
        ),
      );
    });

    it("fits as it was booked, to the fen, and chains each account's rows from the first", async () => {
      expect(await rolledBack(getDatabase(), (client) => verifyLedgers(client))).toEqual({
        entries: 300,
        chains: 20,
        balances: 20,
        roots: 20,
        misfits: [],
      });
      const { rows } = await getDatabase().pool.query<Record<string, string>>(
        `select external_id, booked_on::text as day, kind, amount::text as amount, entry_number::text as number, entry_hash as hash
         from account_movements where account_id = (select account_id from accounts where external_id = 'a7') order by entry_number::int`,
      );
      expect(rows).toHaveLength(15);
      let before = "";
      for (const [i, { external_id, day, kind, amount, number, hash }] of rows.entries()) {
        expect(number).toBe(String(i + 1));
        const text = `["${external_id}", "${day}", "${kind}", ${amount}, null]`;
        before = createHash("sha256").update(`${before}\n${number}\n${text}`).digest("hex");
        expect(hash).toBe(before);
      }
    });

    it("leaves a row that comes again as it is, and refuses one that comes with another value", async () => {
      expect(await bring("account_movements", fileOf(MOVEMENTS, MADE.map(lineOf)))).toMatchObject({
        inserted: 0,
        unchanged: 300,
      });
      const [first] = MADE;
      expect(
        await refused("account_movements", fileOf(MOVEMENTS, [lineOf({ ...first!, fen: first!.fen + 1 })])),
      ).toMatch(
        /row 2.*expected the row as it was booked \(it is never changed: book another that reverses it\), got m0/,
      );
      expect(
        await refused(
          "account_movements",
          fileOf(MOVEMENTS, [["x", "nowhere", "e1", "2026-02-01", "利息", "1", null]]),
        ),
      ).toMatch(/the id of an account that is known/);
      expect(
        await refused("account_movements", fileOf(MOVEMENTS, [["x", "a1", "e1", "2026-02-01", "利息", "0", null]])),
      ).toMatch(/an amount other than 0/);
    });

    it("names the one row of which a fen was altered, and the balance that it breaks", async () => {
      const found = await misfits((client) =>
        client.query("update account_movements set amount = amount + 0.01 where external_id = 'm26'"),
      );
      const right = balanceOf(7, "2026-03-31");
      expect(found).toEqual([
        expect.stringMatching(/^a7: m26, no\. \d+: the row is not as it was booked: \["m26"/),
        expect.stringContaining(
          `(b-a7): balance of 2026-03-31: expected ${yuan(right + 1)}, opening balance and movements, found ${yuan(right)}`,
        ),
      ]);
    });

    it("sees a row taken out of the middle, and one put in", async () => {
      expect(
        (await misfits((client) => client.query("delete from account_movements where external_id = 'm46'")))[0],
      ).toMatch(/^a7: m\d+: expected to be no\. \d+, found no\. \d+: an entry is missing or was put in$/);
      const put = `insert into account_movements (city_code, source_id, external_id, region_id, estate_id, account_id, booked_on, kind, amount, entry_number, entry_hash)
        select city_code, source_id, 'forged', region_id, estate_id, account_id, booked_on, kind, 5, 16, entry_hash
        from account_movements where external_id = 'm6'`;
      expect((await misfits((client) => client.query(put)))[0]).toMatch(/^a7: forged, no\. 16: the row is not as it/);
    });

    it("sees by the printed root that a whole chain was made anew", async () => {
      const found = await misfits(async (client) => {
        await client.query("update account_movements set amount = amount - 100 where external_id = 'm6'");
        await client.query("update account_balances set balance = balance - 100 where external_id = 'b-a7'");
        const { rows } = await client.query<{ movement_id: string; number: number; text: string }>(
          `select movement_id, entry_number as number, jsonb_build_array(external_id, booked_on, kind, amount, purpose)::text as text
           from account_movements where account_id = (select account_id from accounts where external_id = 'a7') order by entry_number`,
        );
        let before = "";
        for (const { movement_id, number, text } of rows) {
          before = createHash("sha256").update(`${before}\n${number}\n${text}`).digest("hex");
          await client.query("update account_movements set entry_hash = $1 where movement_id = $2", [
            before,
            movement_id,
          ]);
        }
      });
      expect(found).toEqual([
        expect.stringMatching(/\(b-a7\): root printed for 2026-03-31: expected the hash of a movement/),
      ]);
    });
  },
  async (database) => {
    await smallWorld(database);
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
  },
);
