import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../../test/ask.ts";
import { describeOnBoth, repeated } from "../../../test/databases.ts";
import { everyRegister } from "../../../test/fixtures/every-register.ts";
import { TODAY } from "../../../test/fixtures/import-world.ts";
import { smallWorld } from "../../../test/fixtures/small-world.ts";
import { inTransaction } from "../../db/database.ts";
import { buildServer } from "../../server.ts";
import { INDICATORS } from "../definitions/index.ts";
import { recountAll } from "../rollup.ts";
import { measureOf, RECORD_PARTS, whyNoPart } from "./record-parts.ts";

interface Found {
  readonly totalCount: number;
  readonly amount: number | null;
  readonly nodes: readonly { readonly amount: number }[];
}
interface Value {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A province, a county, a street with what is on record this month, a community; years, months, and days before rollups begin. */
const ASKED = [
  ["370000", "2025-11", "2026-10"],
  ["370102", "2020-01", "2023-03"],
  ["370102001", "2025-11", "2026-11"],
  ["370102001001", "2026-01", "2026-10"],
] as const;

/** One text for all indicators that have the same parts, which the server compiles once. */
const partsQuery = (parts: readonly string[]): string =>
  `query ($id: ID!, $region: ID!, $from: YearMonth!, $to: YearMonth!) {
    region(code: $region) { indicatorValue(indicator: $id, from: $from, to: $to) { numerator denominator } }
    ${parts.map((part) => `${part}: indicatorRecords(indicator: $id, from: $from, to: $to, region: $region, part: ${part}, first: 1000) { totalCount amount nodes { amount } }`).join("\n")} }`;

const rounded = (amount: number | null): number | null => (amount === null ? null : Number(amount.toFixed(6)));

describeOnBoth(
  "records behind figures",
  (getDatabase, databaseKind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: TODAY } });
    });
    afterAll(async () => app?.close());

    const data = async (query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
      const { data, errors } = await ask(app, query, variables);
      expect(errors, query).toBeUndefined();
      return data!;
    };
    const told = async (query: string): Promise<string> => (await ask(app, query)).errors?.[0]?.message ?? "";
    const sql = async (text: string): Promise<number> =>
      Number((await getDatabase().pool.query<{ n: string }>(`select ${text} as n`)).rows[0]!.n);
    const records = async (args: string, fields = "totalCount amount") =>
      ((await data(`{ indicatorRecords(${args}) { ${fields} } }`)) as { indicatorRecords: never }).indicatorRecords;

    it.each(INDICATORS.map((indicator, n) => [indicator.id, indicator, n] as const))(
      "%s: they add up to its numerator, its denominator and what is between",
      async (id, indicator, n) => {
        const parts = RECORD_PARTS.filter((part) => whyNoPart(indicator, part) === null);
        let listed = 0;
        const [province, ...others] = ASKED;
        const another = others[n % others.length]!;
        for (const [region, from, to] of repeated(databaseKind, [province, another])) {
          const answer = await data(partsQuery(parts), { id, region, from, to });
          const { numerator, denominator } = (answer.region as { indicatorValue: Value }).indicatorValue;
          const expected = {
            NUMERATOR: numerator,
            DENOMINATOR: denominator,
            REMAINDER: numerator === null || denominator === null ? null : denominator - numerator,
          };
          for (const part of parts) {
            const { totalCount, amount, nodes } = answer[part] as Found;
            const which = `${part} of ${id} in ${region} from ${from} to ${to}`;
            // where one of the two is not known, neither is what is between
            if (part !== "REMAINDER" || expected.REMAINDER !== null)
              expect(rounded(amount), which).toBe(rounded(expected[part]));
            expect(nodes.length, which).toBe(totalCount);
            expect(rounded(nodes.reduce((sum, node) => sum + node.amount, 0)), which).toBe(rounded(amount ?? 0));
            if (measureOf(indicator, part).sql.startsWith("count(")) expect(totalCount, which).toBe(amount ?? 0);
            listed += totalCount;
          }
        }
        expect(listed, `records of ${id}`).toBeGreaterThan(0);
      },
    );

    it("the ones that are missing are told by name, the same as plain SQL finds, in pages and as a file", async () => {
      const asked = `indicator: "old_neighbourhood_coverage", region: "370100", to: "2026-10", part: REMAINDER`;
      const { rows } = await getDatabase().pool.query<{ name: string }>(`
        select e.name from estates e where e.city_code = '370100' and e.built_year <= 2000
          and not exists (select 1 from management_episodes m where m.city_code = e.city_code and m.estate_id = e.estate_id
            and m.mode <> 'NONE' and (m.valid_from is null or m.valid_from <= '2026-10-31') and (m.valid_to is null or m.valid_to > '2026-10-31'))`);
      const expected = rows.map(({ name }) => name).sort();
      const names: string[] = [];
      for (let after: string | null = null; ; ) {
        const page = (await records(
          `${asked}, first: 7 ${after === null ? "" : `, after: "${after}"`}`,
          "totalCount nodes { nameZh kind estate { name } } pageInfo { hasNextPage endCursor }",
        )) as {
          totalCount: number;
          nodes: { nameZh: string; kind: string; estate: { name: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        expect(page.totalCount).toBe(expected.length);
        for (const { nameZh, kind, estate } of page.nodes) expect([kind, estate.name]).toEqual(["ESTATE", nameZh]);
        names.push(...page.nodes.map(({ nameZh }) => nameZh));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(expected.length).toBeGreaterThan(7);
      expect(names.sort()).toEqual(expected);

      const file = await app.inject({
        method: "POST",
        url: "/export?format=csv",
        payload: { query: `{ indicatorRecords(${asked}) { nodes { nameZh detailZh location } } }` },
      });
      const lines = file.body.trim().split(/\r?\n/);
      expect(lines[0]).toContain("nameZh,detailZh,location.longitude,location.latitude");
      expect(
        lines
          .slice(1)
          .map((line) => line.split(",")[0]!)
          .sort(),
      ).toEqual(expected);
      const { indicatorRecordPoints: points } = (await data(
        `{ indicatorRecordPoints(${asked}) { records given namesZh longitudes latitudes } }`,
      )) as { indicatorRecordPoints: { records: number; given: number; namesZh: string[]; longitudes: number[] } };
      expect([points.records, points.given, points.longitudes.length]).toEqual(Array(3).fill(expected.length));
      expect([...points.namesZh].sort()).toEqual(expected);
    });

    it("complaints come newest first, each with its category, and records of a register with what they add, the largest first", async () => {
      const { nodes } = (await records(
        `indicator: "complaints", region: "370100", from: "2026-10", to: "2026-11", first: 1000`,
        "nodes { day kind nameZh }",
      )) as { nodes: { day: string; kind: string; nameZh: string }[] };
      expect(nodes.map(({ day }) => day)).toEqual(
        nodes
          .map(({ day }) => day)
          .sort()
          .reverse(),
      );
      expect(nodes.filter(({ nameZh }) => nameZh === "停车").length).toBe(
        await sql(
          "(select count(*) from complaints join complaint_categories using (category) where city_code = '370100' and name_zh = '停车' and reported_on >= '2026-10-01')",
        ),
      );
      const fines = (await records(
        `indicator: "supervision_fined", region: "370100", from: "2024-01", to: "2026-11", first: 1000`,
        "amount nodes { kind register amount day }",
      )) as { amount: number; nodes: { kind: string; register: string; amount: number; day: string }[] };
      expect(new Set(fines.nodes.map(({ kind, register }) => `${kind} ${register}`))).toEqual(
        new Set(["RECORD supervision_acts"]),
      );
      const { rows: largestFirst } = await getDatabase().pool.query<{ fine: string; day: string }>(
        `select fine, acted_on::text as day from supervision_acts where city_code = '370100' and fine > 0
           and acted_on >= '2024-01-01' and acted_on < '2026-12-01' order by fine desc, acted_on desc`,
      );
      expect(fines.nodes.map(({ amount, day }) => [amount, day])).toEqual(
        largestFirst.map(({ fine, day }) => [Number(fine), day]),
      );
      expect(fines.amount).toBe(
        await sql(
          "(select sum(fine) from supervision_acts where city_code = '370100' and acted_on >= '2024-01-01' and acted_on < '2026-12-01')",
        ),
      );
    });

    it("nothing on record is told as such, and lists nothing", async () => {
      expect(
        await records(
          `indicator: "firm_work_coverage", region: "370102001"`,
          "totalCount amount noData { reason } nodes { id }",
        ),
      ).toEqual({ totalCount: 0, amount: null, noData: { reason: "NOT_KEPT_AT_LEVEL" }, nodes: [] });
      expect(
        await records(
          `indicator: "complaints", region: "370100", from: "2019-01", to: "2019-02"`,
          "totalCount amount noData { reason } nodes { id }",
        ),
      ).toEqual({ totalCount: 0, amount: null, noData: { reason: "NOT_COVERED" }, nodes: [] });
    });

    it.each([
      [`indicator: "complaints", region: "370100", part: DENOMINATOR`, /part: expected a part that complaints has/],
      [`indicator: "lift_faults_per_100", region: "370100", part: REMAINDER`, /no share of its denominator/],
      [`indicator: "estates", region: "370100", first: 1001`, /at most 1000 rows/],
      [`indicator: "estates", region: "1"`, /no region "1" is known/],
      [`indicator: "estates", region: "370100", after: "x"`, /after: expected a cursor/],
    ])("refuses %s", async (args, message) => {
      expect(await told(`{ indicatorRecords(${args}) { totalCount nodes { id } } }`)).toMatch(message);
    });

    it.each([
      ["complaints", "category", 'from: "2026-10", to: "2026-11"', "category"],
      [
        "complaints_closed_share",
        "source",
        'from: "2026-10", to: "2026-11", part: DENOMINATOR',
        "(select name from sources s where s.source_id = c.source_id)",
      ],
    ])("%s by %s: the parts are those of plain SQL and add up to the figure", async (id, by, args, column) => {
      const { indicatorBreakdown: parts, indicatorRecords: all } = (await data(
        `{ indicatorBreakdown(indicator: "${id}", region: "370100", by: "${by}", ${args}) { code records amount }
           indicatorRecords(indicator: "${id}", region: "370100", ${args}, first: 1) { amount } }`,
      )) as { indicatorBreakdown: { code: string; amount: number }[]; indicatorRecords: { amount: number } };
      const { rows } = await getDatabase().pool.query<{ code: string; n: number }>(
        `select ${column} as code, count(*)::int as n from complaints c where city_code = '370100' and reported_on >= '2026-10-01' group by 1`,
      );
      expect(Object.fromEntries(parts.map(({ code, amount }) => [code, amount]))).toEqual(
        Object.fromEntries(rows.map(({ code, n }) => [code, n])),
      );
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(all.amount);
    });

    it("each part has what it was in the period compared with, and none where there is nothing to compare", async () => {
      const parts = async (id: string, by: string, args: string) =>
        (
          (await data(
            `{ indicatorBreakdown(indicator: "${id}", region: "370100", by: "${by}", ${args}) { code amount before } }`,
          )) as { indicatorBreakdown: { code: string; amount: number; before: number | null }[] }
        ).indicatorBreakdown;
      const now = await parts("old_neighbourhoods", "renovation", 'to: "2026-10", comparison: YEAR_ON_YEAR');
      const then = await parts("old_neighbourhoods", "renovation", 'to: "2025-10"');
      const amounts = new Map(then.map(({ code, amount }) => [code, amount]));
      expect(now.map(({ code, before }) => [code, before])).toEqual(
        now.map(({ code }) => [code, amounts.get(code) ?? 0]),
      );
      expect(now.map(({ code }) => code)).toEqual(expect.arrayContaining([...amounts.keys()]));
      expect(now.some(({ amount, before }) => amount !== before)).toBe(true);
      // nothing was asked for; of September nothing is on record
      const uncompared = await parts("old_neighbourhoods", "renovation", 'to: "2026-10"');
      const unknown = await parts("complaints", "category", 'to: "2026-10", comparison: MONTH_ON_MONTH');
      expect(unknown.length).toBeGreaterThan(0);
      expect(new Set([...uncompared, ...unknown].map(({ before }) => before))).toEqual(new Set([null]));
    });

    it.each([
      ["complaints", "category", 'from: "2026-10", to: "2026-11"'],
      ["complaints_closed_share", "source", 'from: "2026-10", to: "2026-11", part: DENOMINATOR'],
      ["old_neighbourhood_coverage", "mode", 'to: "2026-10"'],
    ])("%s by %s: in each of several regions, one in another, the parts that it has alone", async (id, by, args) => {
      const codes = ["370102001", "370102", "370103", "370100", "110101"];
      const own = codes.map(
        (code) =>
          `r${code}: indicatorBreakdown(indicator: "${id}", region: "${code}", by: "${by}", ${args}) { code amount }`,
      );
      const { indicatorBreakdownByRegion: all, ...apart } = (await data(
        `{ indicatorBreakdownByRegion(indicator: "${id}", regions: ${JSON.stringify(codes)}, by: "${by}", ${args}) {
             parts { code } regions { region { code } amounts } } ${own.join("\n")} }`,
      )) as unknown as {
        indicatorBreakdownByRegion: {
          parts: { code: string | null }[];
          regions: { region: { code: string }; amounts: number[] | null }[];
        };
      } & Record<string, { code: string | null; amount: number }[]>;
      expect(all.regions.map(({ region }) => region.code)).toEqual(codes);
      const told = all.regions.map(({ amounts }) =>
        (amounts ?? []).flatMap((amount, i) => (amount === 0 ? [] : [{ code: all.parts[i]!.code, amount }])),
      );
      expect(told).toEqual(codes.map((code) => apart[`r${code}`]));
      expect(told[3]!.length).toBeGreaterThan(0);
      expect(all.regions.some(({ amounts }) => amounts === null)).toBe(true);
    });
  },
  async (database) => {
    await smallWorld(database);
    await everyRegister(database);
    await inTransaction(database, (client) => recountAll(client, { today: TODAY }));
  },
);
