import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf, sumOf } from "../../../test/fixtures/register-world.ts";

/** 30 meetings, every third silent about what it solved. */
const MEETINGS = Array.from({ length: 30 }, (_, n) => ({
  id: `m${n}`,
  kind: n % 2 === 0 ? "联席会" : "恳谈会",
  on: dayOf(5 * n),
  raised: 3 + (n % 4),
  solved: n % 3 === 2 ? null : n % 3,
}));
const VISITS = Array.from({ length: 20 }, (_, n) => ({
  id: `v${n}`,
  on: dayOf(7 * n),
  households: 100 + n,
  visited: 60 + 2 * n,
  solved: n % 2 === 0 ? null : n,
}));
const POLLS = Array.from({ length: 20 }, (_, n) => ({
  id: `p${n}`,
  estate: `e${n + 1}`,
  on: dayOf(6 * n),
  asked: n % 4 === 0 ? null : 50 + n,
  answers: 30 + n,
  satisfied: 20 + (n % 7),
}));
const PAYMENTS = Array.from({ length: 20 }, (_, n) => ({
  id: `f${n}`,
  estate: `e${n + 1}`,
  on: dayOf(6 * n),
  due: 100 + n,
  paid: 80 + n,
  amounts: n % 3 === 0 ? null : { due: 1_000_001 + n, paid: 800_003 + n },
}));
const yuan = (fen: number | undefined) =>
  fen === undefined ? null : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

const POLLS_HEADER = "调查编号,小区编号,调查结束日期,样本数,有效份数,满意人数,第三方机构";
const PAYMENTS_HEADER = "缴费编号,小区编号,截止日期,应收户数,缴费户数,应缴金额,已缴金额";
const VISITS_HEADER = "走访编号,街道代码,走访结束日期,总户数,入户数,收集问题数,已解决,走访队伍";
const within = <T extends { on: string }>(rows: readonly T[], from: string, to: string) =>
  rows.filter(({ on }) => on >= `${from}-01` && on.slice(0, 7) <= to);

describeRegister(
  "meetings, visits, polls and fees paid",
  {
    meetings: fileOf(
      "会议编号,会议类型,街道代码,召开日期,议题,到会人数,提出问题数,已解决问题数",
      MEETINGS.map((m) => [m.id, m.kind, "370102001", m.on, "停车", 10, m.raised, m.solved]),
    ),
    visits: fileOf(
      VISITS_HEADER,
      VISITS.map((v) => [v.id, "370102001", v.on, v.households, v.visited, 30, v.solved, "两委"]),
    ),
    polls: fileOf(
      POLLS_HEADER,
      POLLS.map((p) => [p.id, p.estate, p.on, p.asked, p.answers, p.satisfied, "某机构"]),
    ),
    payments: fileOf(
      PAYMENTS_HEADER,
      PAYMENTS.map((p) => [p.id, p.estate, p.on, p.due, p.paid, yuan(p.amounts?.due), yuan(p.amounts?.paid)]),
    ),
  },
  (world) => {
    const told = async (id: string, from: string, to: string) =>
      (await world.indicator(id, "370102", from, to))["370102001"];

    it.each([
      ["2026-01", "2026-01"],
      ["2026-02", "2026-04"],
    ])("counts meetings from %s to %s, and of the problems of those that say so the solved", async (from, to) => {
      const meetings = within(MEETINGS, from, to);
      const say = meetings.filter(({ solved }) => solved !== null);
      expect(await told("meetings", from, to)).toEqual([meetings.length, null]);
      expect(await told("meetings_problems_solved", from, to)).toEqual([sumOf(say, ({ solved }) => solved), null]);
      expect(await told("meetings_solved_share", from, to)).toEqual([
        sumOf(say, ({ solved }) => solved),
        sumOf(say, ({ raised }) => raised),
      ]);
    });

    it.each([
      ["2026-01", "2026-01"],
      ["2026-02", "2026-04"],
    ])("from %s to %s: households visited of all, and problems that visits solved", async (from, to) => {
      const visits = within(VISITS, from, to);
      expect(await told("visits_share", from, to)).toEqual([
        sumOf(visits, ({ visited }) => visited),
        sumOf(visits, ({ households }) => households),
      ]);
      expect(await told("visits_problems_solved", from, to)).toEqual([sumOf(visits, ({ solved }) => solved), null]);
    });

    it.each([
      ["2026-01", "2026-01"],
      ["2026-02", "2026-04"],
    ])("from %s to %s: satisfied of the answers, paid of what was owed", async (from, to) => {
      const polls = within(POLLS, from, to);
      expect(await told("owner_satisfaction", from, to)).toEqual([
        sumOf(polls, ({ satisfied }) => satisfied),
        sumOf(polls, ({ answers }) => answers),
      ]);
      const payments = within(PAYMENTS, from, to);
      expect(await told("fees_paid_share", from, to)).toEqual([
        sumOf(payments, ({ paid }) => paid),
        sumOf(payments, ({ due }) => due),
      ]);
      expect(await told("fees_collected_share", from, to)).toEqual([
        sumOf(payments, ({ amounts }) => amounts?.paid ?? null) / 100,
        sumOf(payments, ({ amounts }) => amounts?.due ?? null) / 100,
      ]);
    });

    it("months without a poll are no data, not 0 %", async () => {
      expect(await told("owner_satisfaction", "2025-06", "2025-06")).toEqual([null, null]);
      expect(await told("fees_paid_share", "2026-10", "2026-10")).toEqual([null, null]);
    });

    it("polls are counted with all that they asked, by month", async () => {
      expect(await world.counts("polls", "MONTH")).toEqual(
        [...new Set(POLLS.map(({ on }) => on.slice(0, 7)))].sort().map((month) => {
          const polls = within(POLLS, month, month);
          return [
            month,
            polls.length,
            {
              asked: String(sumOf(polls, ({ asked }) => asked)),
              answers: String(sumOf(polls, ({ answers }) => answers)),
              satisfied: String(sumOf(polls, ({ satisfied }) => satisfied)),
            },
          ];
        }),
      );
    });

    it("lists meetings of a kind in a street", async () => {
      const { meetings } = await world.ask(
        '{ meetings(filter: {under: "370102001", kind: [JOINT], to: "2026-02-28"}) { totalCount } }',
      );
      expect(meetings).toEqual({
        totalCount: MEETINGS.filter(({ kind, on }) => kind === "联席会" && on <= "2026-02-28").length,
      });
    });

    it.each([
      ["polls", POLLS_HEADER, "x,e1,2026-01-01,10,11,5,某机构", /有效份数.*not more than asked/s],
      ["polls", POLLS_HEADER, "x,e1,2026-01-01,10,0,0,某机构", /有效份数.*at least one answer/s],
      ["polls", POLLS_HEADER, "x,e1,2026-01-01,,10,,某机构", /满意人数/],
      ["payments", PAYMENTS_HEADER, "x,e1,2026-01-01,10,11,,", /缴费户数.*not more than/s],
      ["payments", PAYMENTS_HEADER, "x,e1,2026-01-01,10,9,100.00,", /已缴金额.*both amounts or none/s],
      ["visits", VISITS_HEADER, "x,370102001,2026-01-01,10,11,,,两委", /入户数.*not more than households/s],
    ])("%s refuse what breaks a rule, with row and column", async (kind, header, row, message) => {
      const said = await world.refused(kind, header, row);
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
