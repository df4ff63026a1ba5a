import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { CHOROPLETHS, REFUSED_CHOROPLETHS } from "../../test/choropleths.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { countedWorld } from "../../test/fixtures/counted-world.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { recountAll } from "./rollup.ts";

describeOnBoth(
  "values, choropleths and coverages",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each(CHOROPLETHS)("%s", async (_name, query, expected) => {
      const { data, errors } = await ask(app, query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(expected);
    });

    it.each(REFUSED_CHOROPLETHS)("refuses %s", async (_name, query, message) => {
      const { errors } = await ask(app, query);
      expect(errors?.[0]?.message).toMatch(message);
    });

    /** The statements that a query takes; the server also looks at the data's versions once a second. */
    const statementsOf = async (asked: string): Promise<string[]> => {
      const query = vi.spyOn(getDatabase().reader, "query");
      const { errors } = await ask(app, asked);
      const texts = query.mock.calls.map(([text]) => String(text));
      query.mockRestore();
      expect(errors).toBeUndefined();
      return texts.filter((text) => !text.includes("data_versions"));
    };

    it("values of many regions and indicators take one statement", async () => {
      const reads = await statementsOf(
        `{ regions(under: "900000", first: 20) { nodes { a: indicatorValue(indicator: "estates") { value } b: indicatorValue(indicator: "renovated_share") { value }
           indicatorValues(indicators: ["complaints", "households"]) { value } } } }`,
      );
      expect(reads.filter((text) => text.includes("indicator_months"))).toHaveLength(1);
      // the communities among them, from the facts: estates, complaints
      expect(reads).toHaveLength(3);
    });

    it("trends of many regions and indicators take one statement, and each value is that of its month", async () => {
      const trends = `{ regions(under: "900000", level: COUNTY, first: 20) { nodes { code
        a: indicatorTrend(indicator: "complaints") { to value } b: indicatorTrend(indicator: "estates") { to value } } } }`;
      const reads = await statementsOf(trends);
      expect(reads.filter((text) => text.includes("indicator_months"))).toHaveLength(1);
      expect(reads).toHaveLength(1);
      const { data } = await ask(app, trends);
      const county = (data as { regions: { nodes: Record<string, unknown>[] } }).regions.nodes.find(
        ({ code }) => code === "900101",
      )!;
      const ofMonth = await ask(
        app,
        '{ region(code: "900101") { a: indicatorValue(indicator: "complaints", to: "2026-10") { to value } b: indicatorValue(indicator: "estates", to: "2026-10") { to value } } }',
      );
      const { a, b } = ofMonth.data!.region as { a: unknown; b: unknown };
      expect([county.a, county.b]).toEqual([expect.arrayContaining([a]), expect.arrayContaining([b])]);
    });

    it("both comparisons of all indicators take the statements of one, and each is that of a map", async () => {
      const fields = "indicator { id } value previous change comparedPart { value regions } notCompared { reason }";
      const one = `yoy: indicatorValues(comparison: YEAR_ON_YEAR) { ${fields} }`;
      const asked = (values: string) =>
        `{ regions(codes: ["900000", "900101"], first: 2) { nodes { code ${values} } } }`;
      const both = asked(
        `now: indicatorValues { value } mom: indicatorValues(comparison: MONTH_ON_MONTH) { ${fields} } ${one}`,
      );
      const countRollups = (texts: string[]) => texts.filter((text) => text.includes("indicator_months")).length;
      expect(countRollups(await statementsOf(both))).toBe(countRollups(await statementsOf(asked(one))));
      const { data } = await ask(app, both);
      const { nodes } = (data as { regions: { nodes: Record<"mom" | "yoy", Record<string, unknown>[]>[] } }).regions;
      const compared: unknown[] = [];
      const codes = ["900000", "900101"];
      for (const [i, code] of codes.entries())
        for (const [list, comparison] of [
          ["mom", "MONTH_ON_MONTH"],
          ["yoy", "YEAR_ON_YEAR"],
        ] as const)
          for (const [n, { indicator, ...told }] of nodes[i]![list].entries()) {
            // each indicator by each comparison, in one region by the one and in the other by the other
            if ((n + i + (list === "mom" ? 0 : 1)) % codes.length !== 0) continue;
            const { id } = indicator as { id: string };
            const alone = await ask(
              app,
              `{ choropleth(indicator: "${id}", under: "${code}", comparison: ${comparison}) { total { ${fields} } } }`,
            );
            expect(told, `${id} of ${code}, ${comparison}`).toEqual({
              ...(alone.data as { choropleth: { total: Record<string, unknown> } }).choropleth.total,
              indicator: undefined,
            });
            compared.push(told.comparedPart);
          }
      expect(compared.some((part) => part !== null)).toBe(true);
    });

    it("in a ranking by change the changes have ranks of their own: the greatest fall is the best where less is better", async () => {
      const { data, errors } = await ask(
        app,
        `{ indicatorRanking(indicator: "complaints", under: "900100", level: STREET, comparison: YEAR_ON_YEAR, order: MOST_FALLEN) {
          nodes { code value change rank changeRank } } }`,
      );
      expect(errors).toBeUndefined();
      const counted = await getDatabase().pool.query(`
        with counted as (
          select g.code, count(c.*) filter (where c.reported_on >= '2026-11-01')::int as value,
            count(c.*) filter (where c.reported_on < '2026-11-01')::int as before
          from regions g join regions b on b.path <@ g.path
          left join complaints c on c.region_id = b.region_id
            and (c.reported_on between '2026-11-01' and '2026-11-20' or c.reported_on between '2025-11-01' and '2025-11-20')
          where g.level = 'STREET' and g.code like '9001%' group by g.code)
        select code, value, value - before as change, rank() over (order by value)::int as rank,
          rank() over (order by value - before)::int as "changeRank" from counted order by change, code`);
      expect((data as { indicatorRanking: { nodes: unknown } }).indicatorRanking.nodes).toEqual(counted.rows);
      expect(counted.rows.some(({ rank, changeRank }) => rank !== changeRank)).toBe(true);
    });

    it("a stock and the one it is compared with take one statement, a flow cut at the day one more", async () => {
      const compared = (indicator: string) =>
        statementsOf(
          `{ choropleth(indicator: "${indicator}", under: "900000", comparison: YEAR_ON_YEAR) { values { value change rank class } } }`,
        );
      const stock = await compared("estates");
      expect(stock).toHaveLength(1);
      expect(stock[0]).toContain("indicator_months");
      const flow = await compared("complaints");
      expect(flow).toHaveLength(2);
      expect(flow.filter((text) => text.includes("flow_days"))).toHaveLength(1);
    });
  },
  async (database) => {
    await countedWorld(database);
    await inTransaction(database, (client) => recountAll(client, { today: "2026-11-20" }));
  },
);
