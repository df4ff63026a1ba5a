import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf } from "../../../test/fixtures/register-world.ts";

const KINDS = [
  ["BASE", "基础"],
  ["GOOD", "良好信息"],
  ["BAD", "扣分"],
] as const;
const ENTRIES = Array.from({ length: 36 }, (_, n) => ({
  id: `c${n}`,
  kind: KINDS[n % 3]!,
  points: n / 4,
  firm: `f${1 + (n % 4)}`,
  entered: dayOf(5 * n),
  until: n % 2 === 0 ? dayOf(5 * n + 90) : null,
}));
const HEADER = "信用信息编号,信息类别,分值,企业编号,街道代码,事由,认定日期,失效日期";

describeRegister(
  "credit entries of firms",
  {
    credit_entries: fileOf(
      HEADER,
      ENTRIES.map((e) => [e.id, e.kind[1], `${e.points}分`, e.firm, "370102001", "表彰", e.entered, e.until]),
    ),
  },
  (world) => {
    it("are listed with exact points, and summed by kind", async () => {
      const { creditEntries } = await world.ask(
        `{ creditEntries(filter: {kind: [BAD]}, order: OLDEST) { nodes { externalId kind points enteredOn untilDay firm { name } } } }`,
      );
      expect(creditEntries).toEqual({
        nodes: ENTRIES.filter(({ kind }) => kind[0] === "BAD").map((e) => ({
          externalId: e.id,
          kind: "BAD",
          points: e.points.toFixed(2),
          enteredOn: e.entered,
          untilDay: e.until,
          firm: { name: e.firm.replace("f", "物业公司") },
        })),
      });
      const counted = await world.counts("credit_entries", "CODE", `code: "kind"`);
      expect(counted).toHaveLength(3);
      for (const [code, records, { points }] of counted) {
        const own = ENTRIES.filter(({ kind }) => kind[0] === code);
        expect([records, Number(points)]).toEqual([own.length, own.reduce((sum, e) => sum + e.points, 0)]);
      }
    });

    it("have no sum over kinds, since bad points are taken and good ones given", async () => {
      const ask = async (filter: string): Promise<unknown> =>
        (
          await world.ask(
            `{ registerCounts(register: "credit_entries", groupBy: [], filter: ${filter}) { sums { field sum } } }`,
          )
        ).registerCounts;
      expect(await ask("{}")).toEqual([{ sums: [] }]);
      const bad = ENTRIES.filter(({ kind }) => kind[0] === "BAD").reduce((sum, { points }) => sum + points, 0);
      expect(await ask('{ codes: [{ field: "kind", codes: ["BAD"] }] }')).toEqual([
        { sums: [{ field: "points", sum: bad.toFixed(2) }] },
      ]);
    });

    it.each([
      ["points that are none", "x,良好,三分,f1,370102001,,2026-01-01,", /分值.*points from 0, to two decimals/s],
      ["points taken from nothing", "x,不良,-2,f1,370102001,,2026-01-01,", /分值.*points from 0, to two decimals/s],
      ["a kind that there is not", "x,优秀,2,f1,370102001,,2026-01-01,", /信息类别/],
      ["no firm", "x,良好,2,,370102001,,2026-01-01,", /企业编号/],
      ["an end before its beginning", "x,良好,2,f1,370102001,,2026-01-01,2025-12-31", /a day after entered_on/],
    ])("refuses %s, with row and column", async (_name, row, message) => {
      const said = await world.refused("credit_entries", HEADER, row);
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });
  },
);
