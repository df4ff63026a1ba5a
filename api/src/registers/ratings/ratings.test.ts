import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf } from "../../../test/fixtures/register-world.ts";

/** 40 estates with stars of either scheme, 1 to 5; each holds for half a year but the last ten. */
const STARS = Array.from({ length: 40 }, (_, n) => ({
  id: `st${n}`,
  scheme: n % 2 === 0 ? "星级" : "智慧小区",
  estate: `e${n + 1}`,
  stars: 1 + (n % 5),
  rated: dayOf(3 * n),
  until: n < 30 ? dayOf(3 * n + 182) : null,
}));
/** Four firms on the lists of two quarters: red and black. */
const LISTED = Array.from({ length: 8 }, (_, n) => ({
  id: `li${n}`,
  scheme: n % 4 < 2 ? "红榜" : "最差物业",
  firm: `f${1 + (n % 4)}`,
  place: 1 + (n % 2),
  rated: n < 4 ? "2026-01-10" : "2026-04-10",
  until: n < 4 ? "2026-04-10" : "2026-07-10",
}));

/** 30 exits, every fourth a removal, two in three replaced after 5 + n days. */
const EXITS = Array.from({ length: 30 }, (_, n) => ({
  id: `x${n}`,
  estate: `e${n + 1}`,
  firm: `f${1 + (n % 4)}`,
  left: dayOf(6 * n),
  reason: n % 4 === 0 ? "撤换" : "合同到期",
  replaced: n % 3 === 2 ? null : dayOf(6 * n + 5 + n),
}));

const RATINGS_HEADER = "评定编号,类别,等级,小区编号,企业编号,街道代码,名次,上榜原因,评定日期,有效期至";
const EXITS_HEADER = "退出编号,小区编号,企业编号,退出日期,退出原因,接管单位,接管日期";
const named = (firm: string) => firm.replace("f", "物业公司");
const until = (day: string) => (one: { rated: string; until: string | null }) =>
  one.rated <= day && (one.until ?? "9") > day;

describeRegister(
  "ratings of estates and firms, and firms that left",
  {
    ratings: fileOf(RATINGS_HEADER, [
      ...STARS.map((s) => [s.id, s.scheme, `${s.stars}星`, s.estate, null, "370102001", null, null, s.rated, s.until]),
      ...LISTED.map((l) => [l.id, l.scheme, null, null, l.firm, "370102001", l.place, "投诉量", l.rated, l.until]),
    ]),
    firm_exits: fileOf(
      EXITS_HEADER,
      EXITS.map((x) => [x.id, x.estate, x.firm, x.left, x.reason, x.replaced && "新物业", x.replaced]),
    ),
  },
  (world) => {
    it.each([
      ["2026-03", "2026-03-31"],
      ["2026-05", "2026-05-31"],
      ["2026-10", "2026-10-31"],
    ])("counts what holds at the end of %s: stars by scheme, those on a list", async (month, day) => {
      const stars = STARS.filter(until(day));
      const listed = LISTED.filter(until(day));
      const told = async (id: string) => (await world.indicator(id, "370102", month))["370102001"]![0];
      expect(await told("ratings_star_4")).toBe(stars.filter((s) => s.scheme === "星级" && s.stars >= 4).length);
      expect(await told("ratings_smart_estates")).toBe(stars.filter((s) => s.scheme === "智慧小区").length);
      expect(await told("ratings_red_listed")).toBe(listed.filter((l) => l.scheme === "红榜").length);
      expect(await told("ratings_black_listed")).toBe(listed.filter((l) => l.scheme === "最差物业").length);
    });

    it("counts ratings by month and lists them with grade, place and reason", async () => {
      const all = [...STARS, ...LISTED];
      expect(await world.counts("ratings", "MONTH")).toEqual(
        [...new Set(all.map(({ rated }) => rated.slice(0, 7)))]
          .sort()
          .map((month) => [month, all.filter(({ rated }) => rated.startsWith(month)).length, {}]),
      );
      const { ratings } = await world.ask(
        `{ ratings(filter: {scheme: [BLACK_LIST], from: "2026-04-01"}, order: OLDEST) { nodes { externalId grade place reason firm { name } estate { name } } } }`,
      );
      expect(ratings).toEqual({
        nodes: LISTED.slice(6).map(({ id, place, firm }) => ({
          externalId: id,
          grade: null,
          place,
          reason: "投诉量",
          firm: { name: named(firm) },
          estate: null,
        })),
      });
    });

    it.each([
      ["stars for a list", "x,红榜,5星,e1,,370102001,1,,2026-01-01,", /等级.*a grade of its scheme/s],
      ["letters for stars", "x,星级,AAA,e1,,370102001,,,2026-01-01,", /等级.*a grade of its scheme/s],
      ["no grade where the scheme has some", "x,信用,,,f1,370102001,,,2026-01-01,", /等级.*a grade of its scheme/s],
      ["an estate and a firm together", "x,星级,5星,e1,f1,370102001,,,2026-01-01,", /exactly one of/],
    ])("refuses %s, with row and column", async (_name, row, message) => {
      const said = await world.refused("ratings", RATINGS_HEADER, row);
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });

    it.each([
      ["2026-01", "2026-01"],
      ["2026-02", "2026-05"],
    ])("counts exits from %s to %s, removals, and days until the next took over", async (from, to) => {
      const left = EXITS.filter(({ left }) => left >= `${from}-01` && left.slice(0, 7) <= to);
      const replaced = left.filter((x) => x.replaced !== null);
      const days = replaced.map((x) => (Date.parse(x.replaced!) - Date.parse(x.left)) / 86_400_000);
      const told = async (id: string) => (await world.indicator(id, "370102", from, to))["370102001"];
      expect(await told("firm_exits")).toEqual([left.length, null]);
      expect(await told("firm_exits_removed")).toEqual([left.filter(({ reason }) => reason === "撤换").length, null]);
      expect(await told("firm_exits_days_to_replace")).toEqual([days.reduce((a, b) => a + b, 0), replaced.length]);
    });

    it("an exit says after how many days who came, and a firm lists its exits", async () => {
      const { firmExits, propertyFirms } = (await world.ask(
        `{ firmExits(order: OLDEST, first: 3) { nodes { externalId reason replacedBy replacedOn daysToReplace firm { name } } }
           propertyFirms(filter: {under: "370102"}) { nodes { name firmExits { externalId } } } }`,
      )) as { firmExits: unknown; propertyFirms: { nodes: { name: string; firmExits: unknown[] }[] } };
      expect(firmExits).toEqual({
        nodes: EXITS.slice(0, 3).map((x, n) => ({
          externalId: x.id,
          reason: n === 0 ? "REMOVED" : "EXPIRED",
          replacedBy: x.replaced === null ? null : "新物业",
          replacedOn: x.replaced,
          daysToReplace: x.replaced === null ? null : 5 + n,
          firm: { name: named(x.firm) },
        })),
      });
      for (const { name, firmExits: own } of propertyFirms.nodes)
        expect(own).toHaveLength(EXITS.filter(({ firm }) => named(firm) === name).length);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
