import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf, sumOf } from "../../../test/fixtures/register-world.ts";

/** 30 chains at e1 … e30: an inspection, the notice that follows from it (two in three put right, some of them late), and for every fifth a fine. */
const INSPECTIONS = Array.from({ length: 30 }, (_, n) => ({
  id: `i${n}`,
  estate: `e${n + 1}`,
  on: dayOf(6 * n),
  problems: n % 4,
}));
const NOTICES = INSPECTIONS.map(({ estate, on }, n) => ({
  id: `n${n}`,
  estate,
  on,
  due: n % 10 === 9 ? null : dayOf(6 * n + 10),
  done: n % 3 === 2 ? null : dayOf(6 * n + (n % 2 === 0 ? 8 : 14)),
}));
const FINES = NOTICES.filter((_, n) => n % 5 === 0).map(({ id, estate, on }, n) => ({
  id: `fi${n}`,
  estate,
  on,
  after: id,
  fen: 100_005 + n,
}));

/** 40 duties of e1 … e20: done on time, late, or not at all. */
const DUTIES = Array.from({ length: 40 }, (_, n) => ({
  id: `d${n}`,
  estate: `e${1 + (n % 20)}`,
  due: dayOf(4 * n),
  done: n % 3 === 0 ? dayOf(4 * n) : n % 3 === 1 ? dayOf(4 * n + 12) : null,
}));
/** Money in fen, so that its sums can be counted exactly. */
const FUNDS = Array.from({ length: 25 }, (_, n) => ({
  id: `m${n}`,
  estate: n % 2 === 0 ? `e${n + 1}` : null,
  purpose: n % 3 === 0 ? "改造" : "奖补",
  on: dayOf(7 * n),
  planned: n % 5 === 0 ? null : 20_000_001 + n,
  granted: 10_000_003 + 7 * n,
  spent: n % 4 === 3 ? null : 5_000_001 + n,
}));
const yuan = (fen: number | null) =>
  fen === null ? null : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

const ACTS_HEADER = "监管编号,监管类型,小区编号,街道代码,日期,问题数,整改期限,销号日期,处罚金额,上一环节编号";
const FUNDS_HEADER = "资金编号,用途,小区编号,街道代码,拨付日期,计划金额,拨付金额,已支出,项目";
const within = <T>(rows: readonly T[], dayOfRow: (row: T) => string, from: string, to: string) =>
  rows.filter((row) => dayOfRow(row) >= `${from}-01` && dayOfRow(row).slice(0, 7) <= to);

describeRegister(
  "acts of supervision, disclosure duties and public funds",
  {
    supervision_acts: fileOf(ACTS_HEADER, [
      // what follows stands before what it follows from: a file need not be sorted
      ...FINES.map((f) => [f.id, "罚款", f.estate, "370102001", f.on, null, null, null, yuan(f.fen), f.after]),
      ...NOTICES.map((n, i) => [n.id, "整改通知书", n.estate, "370102001", n.on, null, n.due, n.done, null, `i${i}`]),
      ...INSPECTIONS.map((i) => [i.id, "巡查", i.estate, "370102001", i.on, i.problems, null, null, null, null]),
    ]),
    disclosure_duties: fileOf(
      "事项编号,事项,小区编号,应公开日期,公开日期",
      DUTIES.map((d) => [d.id, "公共收益公开", d.estate, d.due, d.done]),
    ),
    funds: fileOf(
      FUNDS_HEADER,
      FUNDS.map((f) => [
        f.id,
        f.purpose,
        f.estate,
        "370102001",
        f.on,
        yuan(f.planned),
        yuan(f.granted),
        yuan(f.spent),
        "工程",
      ]),
    ),
  },
  (world) => {
    const told = async (id: string, from: string, to: string) =>
      (await world.indicator(id, "370102", from, to))["370102001"];

    it.each([
      ["2026-01", "2026-01"],
      ["2026-02", "2026-05"],
    ])("counts acts from %s to %s by kind, fines to the fen, and what was put right on time", async (from, to) => {
      const notices = within(NOTICES, ({ on }) => on, from, to);
      const fines = within(FINES, ({ on }) => on, from, to);
      expect(await told("supervision_inspection", from, to)).toEqual([
        within(INSPECTIONS, ({ on }) => on, from, to).length,
        null,
      ]);
      expect(await told("supervision_notice", from, to)).toEqual([notices.length, null]);
      expect(await told("supervision_fine", from, to)).toEqual([fines.length, null]);
      expect((await told("supervision_fined", from, to))![0]).toBe(sumOf(fines, ({ fen }) => fen) / 100);
      expect(await told("supervision_put_right_share", from, to)).toEqual([
        notices.filter(({ done }) => done !== null).length,
        notices.length,
      ]);
      const due = notices.filter((n) => n.due !== null);
      expect(await told("supervision_put_right_on_time", from, to)).toEqual([
        due.filter((n) => n.done !== null && n.done <= n.due!).length,
        due.length,
      ]);
      expect(await told("supervision_put_right_late", from, to)).toEqual([
        due.filter((n) => n.done !== null && n.done > n.due!).length,
        due.length,
      ]);
    });

    it("a fine leads back to the notice and to the inspection that began it", async () => {
      const { supervisionActs } = await world.ask(
        `{ supervisionActs(filter: {kind: [FINE]}, order: OLDEST, first: 2) { nodes { externalId fine
             follows { externalId kind doneOn follows { externalId kind problems follows { externalId } } } } } }`,
      );
      expect(supervisionActs).toEqual({
        nodes: FINES.slice(0, 2).map((f, n) => ({
          externalId: f.id,
          fine: yuan(f.fen),
          follows: {
            externalId: f.after,
            kind: "NOTICE",
            doneOn: NOTICES[5 * n]!.done,
            follows: {
              externalId: `i${5 * n}`,
              kind: "INSPECTION",
              problems: INSPECTIONS[5 * n]!.problems,
              follows: null,
            },
          },
        })),
      });
    });

    it("counts acts by kind", async () => {
      const counted = await world.counts("supervision_acts", "CODE", 'code: "kind"');
      expect(counted.map(([kind, records]) => [kind, records])).toEqual(
        expect.arrayContaining([
          ["INSPECTION", INSPECTIONS.length],
          ["NOTICE", NOTICES.length],
          ["FINE", FINES.length],
        ]),
      );
      expect(counted.find(([kind]) => kind === "FINE")![2].fine).toBe(yuan(sumOf(FINES, ({ fen }) => fen)));
    });

    it.each(["2026-01", "2026-04"])("duties due in %s are done, late or missing, and these are all", async (month) => {
      const due = within(DUTIES, (d) => d.due, month, month);
      const of = (which: (d: (typeof DUTIES)[number]) => boolean) => [due.filter(which).length, due.length];
      expect(await told("disclosure_on_time", month, month)).toEqual(of((d) => d.done !== null && d.done <= d.due));
      expect(await told("disclosure_late", month, month)).toEqual(of((d) => d.done !== null && d.done > d.due));
      expect(await told("disclosure_missing", month, month)).toEqual(of((d) => d.done === null));
    });

    it.each([
      ["2026-01", "2026-02"],
      ["2026-03", "2026-05"],
    ])("sums money granted from %s to %s to the fen, and what was spent of it", async (from, to) => {
      const funds = within(FUNDS, ({ on }) => on, from, to);
      const spent = funds.filter((f) => f.spent !== null);
      expect((await told("funds_granted", from, to))![0]).toBe(sumOf(funds, ({ granted }) => granted) / 100);
      expect((await told("funds_renovation", from, to))![0]).toBe(
        sumOf(
          funds.filter(({ purpose }) => purpose === "改造"),
          ({ granted }) => granted,
        ) / 100,
      );
      expect(await told("funds_spent_share", from, to)).toEqual([
        sumOf(spent, (f) => f.spent) / 100,
        sumOf(spent, ({ granted }) => granted) / 100,
      ]);
    });

    it("sums planned, granted and spent, each of the rows that tell it", async () => {
      expect(await world.counts("funds", "REGION", 'level: STREET, filter: {under: "370102"}')).toEqual([
        [
          "370102001",
          FUNDS.length,
          {
            planned: yuan(sumOf(FUNDS, ({ planned }) => planned)),
            granted: yuan(sumOf(FUNDS, ({ granted }) => granted)),
            spent: yuan(sumOf(FUNDS, (f) => f.spent)),
          },
        ],
      ]);
    });

    it.each([
      ["supervision_acts", ACTS_HEADER, "x,巡查,e1,370102001,2026-01-01,1,,,100.00,", /处罚金额.*fines alone/s],
      ["supervision_acts", ACTS_HEADER, "x,整改通知,e1,370102001,2026-01-10,,2026-01-09,,,", /整改期限.*not before/s],
      [
        "supervision_acts",
        ACTS_HEADER,
        "x,整改通知,e1,370102001,2026-01-10,,,,,nowhere",
        /上一环节编号.*an act of supervision/s,
      ],
      ["supervision_acts", ACTS_HEADER, "x,整改通知,e1,370102001,2026-01-10,,,,,x", /上一环节编号.*another act/s],
      ["funds", FUNDS_HEADER, "x,改造,e1,370102001,2026-01-10,,100.00,100.01,工程", /已支出.*not more than granted/s],
      ["funds", FUNDS_HEADER, "x,改造,e1,370102001,2026-01-10,,100.005,,工程", /拨付金额/],
    ])("%s refuses what breaks a rule, with row and column", async (kind, header, row, message) => {
      const said = await world.refused(kind, header, row);
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
