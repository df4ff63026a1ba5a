import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf } from "../../test/fixtures/register-world.ts";

// Two funds of 20 estates; 400 movements in whole fen; balances told at quarters' ends, three of which are not what the movements come to.

const KINDS = [
  ["停车费", "PARKING", 1],
  ["广告", "ADVERTISING", 1],
  ["维修支出", "REPAIR", -1],
  ["其他", "OTHER", 0],
] as const;
const FUNDS = [
  ["公共收益", "PUBLIC_REVENUE"],
  ["维修资金", "MAINTENANCE"],
] as const;
const ACCOUNTS = Array.from({ length: 40 }, (_, n) => ({
  id: `a${n}`,
  estate: 1 + (n % 20),
  fund: n < 20 ? 0 : 1,
  fen: 500_01 + n,
}));
const MOVEMENTS = Array.from({ length: 400 }, (_, n) => {
  const [word, code, way] = KINDS[(n * 7) % 4]!;
  const sign = way === 0 ? (n % 3 === 0 ? 1 : -1) : way;
  return {
    id: `m${n}`,
    account: (n * 13) % 40,
    on: dayOf((n * 17) % 300),
    word,
    code,
    fen: sign * (1000 + ((n * 7919) % 99_999)),
  };
});
const QUARTERS = ["2026-03-31", "2026-06-30", "2026-09-30"];
/** fen too much: of account 3 in the second quarter, of 25 from the first one on, of 7 in the last. */
const OFF: Readonly<Record<string, number>> = {
  "3 2026-06-30": -5,
  "7 2026-09-30": 12_345,
  "25 2026-03-31": 100,
  "25 2026-06-30": 100,
  "25 2026-09-30": 100,
};
const balance = (n: number, day: string): number =>
  ACCOUNTS[n]!.fen + MOVEMENTS.filter((m) => m.account === n && m.on <= day).reduce((sum, { fen }) => sum + fen, 0);
const told = (n: number, day: string): number => balance(n, day) + (OFF[`${n} ${day}`] ?? 0);
const yuan = (fen: number): string =>
  `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;

describeRegister(
  "owners' money",
  {
    accounts: fileOf(
      "账户编号,小区编号,开户日期,资金类别,开户余额",
      ACCOUNTS.map(({ id, estate, fund, fen }) => [id, `e${estate}`, "2025-12-01", FUNDS[fund]![0], yuan(fen)]),
    ),
    account_movements: fileOf(
      "流水号,账户编号,小区编号,入账日期,收支类别,金额",
      MOVEMENTS.map(({ id, account, on, word, fen }) => [
        id,
        `a${account}`,
        `e${ACCOUNTS[account]!.estate}`,
        on,
        word,
        yuan(fen),
      ]),
    ),
    account_balances: fileOf(
      "余额编号,小区编号,资金类别,余额日期,余额",
      ACCOUNTS.flatMap(({ id, estate, fund }, n) =>
        QUARTERS.map((day) => [`${id}${day}`, `e${estate}`, FUNDS[fund]![0], day, yuan(told(n, day))]),
      ),
    ),
  },
  (world) => {
    it.each([
      ["2026-01", "2026-10"],
      ["2026-04", "2026-06"],
    ])("from %s to %s: in and out by kind, to the fen", async (from, to) => {
      const moved = MOVEMENTS.filter(({ on }) => on.slice(0, 7) >= from && on.slice(0, 7) <= to);
      const { moneyByKind } = (await world.ask(
        `{ moneyByKind(under: "370102", from: "${from}", to: "${to}") { kind cameIn wentOut movements } }`,
      )) as { moneyByKind: { kind: string; cameIn: string; wentOut: string; movements: number }[] };
      const sum = (code: string, sign: number) =>
        yuan(moved.filter((m) => m.code === code && m.fen * sign > 0).reduce((all, { fen }) => all + fen * sign, 0));
      expect(
        Object.fromEntries(
          moneyByKind.map(({ kind, ...of }) => [kind, { ...of, cameIn: exact(of.cameIn), wentOut: exact(of.wentOut) }]),
        ),
      ).toEqual(
        Object.fromEntries(
          KINDS.map(([, code]) => [
            code,
            { cameIn: sum(code, 1), wentOut: sum(code, -1), movements: moved.filter((m) => m.code === code).length },
          ]),
        ),
      );
      expect(await world.ask(`{ moneyByKind(under: "370200", from: "${from}", to: "${to}") { kind } }`)).toEqual({
        moneyByKind: [],
      });
    });

    it("the register tells its amounts as what came in, what went out and what is left, not as their sum alone", async () => {
      const { registerCounts } = (await world.ask(
        '{ registerCounts(register: "account_movements", groupBy: [SOURCE], filter: {under: "370102", from: "2026-04-01", to: "2026-06-30"}) { sums { sum parts { nameZh sum } } } }',
      )) as { registerCounts: { sums: { sum: string; parts: { nameZh: string; sum: string }[] }[] }[] };
      const fen = MOVEMENTS.filter(({ on }) => on >= "2026-04-01" && on <= "2026-06-30").map((m) => m.fen);
      const total = (amounts: readonly number[]): string => yuan(amounts.reduce((all, one) => all + one, 0));
      const [came, went] = [fen.filter((one) => one > 0), fen.flatMap((one) => (one < 0 ? [-one] : []))];
      expect(registerCounts.map(({ sums }) => sums)).toEqual([
        [
          {
            sum: total(fen),
            parts: [
              { nameZh: "收入", sum: total(came) },
              { nameZh: "支出", sum: total(went) },
              { nameZh: "收支净额", sum: total(fen) },
            ],
          },
        ],
      ]);
    });

    it("finds each balance that movements do not lead to once, where it comes up, and where it goes again", async () => {
      const of = (estate: number, fund: number, beforeOn: string | null, knownOn: string, off: number, n: number) => ({
        estate: { externalId: `e${estate}` },
        fund: FUNDS[fund]![1],
        beforeOn,
        knownOn,
        off: yuan(off),
        balance: yuan(told(n, knownOn)),
      });
      const query = (under: string, from: string, first = 50) =>
        `{ balanceBreaks(under: "${under}", from: "${from}", to: "2026-10", first: ${first}) { totalCount nodes { estate { externalId } fund beforeOn knownOn off balance } } }`;
      const all = [
        of(8, 0, "2026-06-30", "2026-09-30", 12_345, 7),
        of(6, 1, null, "2026-03-31", 100, 25),
        // 5 fen less in June, and back again by September
        of(4, 0, "2026-03-31", "2026-06-30", -5, 3),
        of(4, 0, "2026-06-30", "2026-09-30", 5, 3),
      ];
      expect(await world.ask(query("370102", "2026-01"))).toEqual({ balanceBreaks: { totalCount: 4, nodes: all } });
      expect(await world.ask(query("370100", "2026-04", 1))).toEqual({
        balanceBreaks: { totalCount: 3, nodes: all.slice(0, 1) },
      });
      expect(await world.ask(query("370200", "2026-01"))).toEqual({ balanceBreaks: { totalCount: 0, nodes: [] } });
    });

    it.each([
      ["months the wrong way round", 'from: "2026-05", to: "2026-04"', "a month up to 2026-04"],
      ["months to come", 'from: "2026-05", to: "2031-04"', "a month up to"],
    ])("refuses %s", async (_name, args, said) => {
      expect(await world.told(`{ moneyByKind(under: "370102", ${args}) { kind } }`)).toContain(said);
      expect(await world.told(`{ balanceBreaks(under: "370102", ${args}) { totalCount } }`)).toContain(said);
    });
  },
);

/** "12" and "12.00" are the same money. */
const exact = (text: string): string => (text.includes(".") ? text : `${text}.00`);
