import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { everyRegister } from "../../test/fixtures/every-register.ts";
import { TODAY } from "../../test/fixtures/import-world.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { recountAll } from "./rollup.ts";

interface Compared {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly previous: number | null;
  readonly extent: string;
  readonly notCompared: { readonly reason: string } | null;
  readonly filter: readonly { readonly zh: string }[];
}
const COMPARED = "numerator denominator previous extent notCompared { reason } filter { zh }";

/** SQL of the estates of Jinan that have neither management nor an organisation on a day. */
const NEITHER = (day: string): string => `
  select count(*) from estates e where e.city_code = '370100' and (valid_from is null or valid_from <= '${day}') and (valid_to is null or valid_to > '${day}')
    and not exists (select 1 from management_episodes m where m.city_code = e.city_code and m.estate_id = e.estate_id and m.mode <> 'NONE'
      and (m.valid_from is null or m.valid_from <= '${day}') and (m.valid_to is null or m.valid_to > '${day}'))
    and not exists (select 1 from party_organisations o where o.city_code = e.city_code and o.estate_id = e.estate_id and o.type = 'ESTATE_BRANCH'
      and (o.founded_on is null or o.founded_on <= '${day}') and (o.dissolved_on is null or o.dissolved_on > '${day}'))`;

describeOnBoth(
  "figures narrowed by attributes",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: TODAY } });
    });
    afterAll(async () => app?.close());

    const data = async (query: string): Promise<Record<string, unknown>> => {
      const { data, errors } = await ask(app, query);
      expect(errors, query).toBeUndefined();
      return data!;
    };
    const value = async (region: string, args: string): Promise<Compared> => {
      const found = await data(`{ region(code: "${region}") { indicatorValue(${args}) { ${COMPARED} } } }`);
      return (found.region as { indicatorValue: Compared }).indicatorValue;
    };
    const sql = async (text: string): Promise<number> =>
      Number(Object.values((await getDatabase().pool.query<Record<string, string>>(text)).rows[0]!)[0]);
    const neither = 'filter: [{ attribute: "managed", is: false }, { attribute: "organised", is: false }]';

    it.each(["2026-10-31", "2022-12-31"])(
      "on %s neither management nor organisation: headline, map with what is beside it, and records are those of plain SQL",
      async (day) => {
        const expected = await sql(NEITHER(day));
        expect(expected).toBeGreaterThan(0);
        const to = day.slice(0, 7);
        const found = await value("370100", `indicator: "estates", to: "${to}", ${neither}`);
        expect(found).toMatchObject({
          numerator: expected,
          filter: [{ zh: "有物业管理：否" }, { zh: "有党组织：否" }],
        });
        const { choropleth } =
          await data(`{ choropleth(indicator: "estates", under: "370100", to: "${to}", ${neither}) {
          total { numerator } values { numerator } remainder { numerator } } }`);
        const { total, values, remainder } = choropleth as {
          total: { numerator: number };
          values: { numerator: number | null }[];
          remainder: { numerator: number | null }[];
        };
        expect(total.numerator).toBe(expected);
        expect([...values, ...remainder].reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(expected);
        const { indicatorRecords } = await data(
          `{ indicatorRecords(indicator: "estates", region: "370100", to: "${to}", ${neither}) { totalCount amount } }`,
        );
        expect(indicatorRecords).toEqual({ totalCount: expected, amount: expected });
      },
    );

    it("numerator and denominator are narrowed alike; what is not told meets no condition", async () => {
      const found = await value(
        "370100",
        `indicator: "old_neighbourhood_coverage", to: "2026-10", filter: [{ attribute: "builtYear", from: 1985, to: 1990 }, { attribute: "households", to: 500 }]`,
      );
      const built = `from estates e where city_code = '370100' and built_year between 1985 and 1990 and households <= 500`;
      expect(found.denominator).toBe(await sql(`select count(*) ${built}`));
      expect(found.numerator).toBe(
        await sql(
          `select count(*) ${built} and exists (select 1 from management_episodes m where m.city_code = e.city_code and m.estate_id = e.estate_id and mode <> 'NONE' and valid_from <= '2026-10-31' and (valid_to is null or valid_to > '2026-10-31'))`,
        ),
      );
    });

    it("estates told of by a register are chosen as they stand on the day", async () => {
      const found = await value(
        "370100",
        `indicator: "estates_with_account_share", to: "2026-10", filter: [{ attribute: "builtYear", to: 2000 }]`,
      );
      expect(found.denominator).toBe(
        await sql("select count(*) from estates where city_code = '370100' and built_year <= 2000"),
      );
      expect(found.numerator).toBe(
        await sql(`select count(distinct e.estate_id) from estates e join accounts a on a.city_code = e.city_code and a.estate_id = e.estate_id
          where e.city_code = '370100' and built_year <= 2000 and a.fund = 'PUBLIC_REVENUE' and a.opened_on <= '2026-10-31' and (a.closed_on is null or a.closed_on > '2026-10-31')`),
      );
    });

    it("complaints by category and source; households under a rate stay all of them", async () => {
      const asked = `from: "2026-10", to: "2026-10", filter: [{ attribute: "category", codes: ["NOISE"] }, { attribute: "source", codes: ["invented"] }]`;
      const counted = await sql(
        "select count(*) from complaints c join sources s using (source_id) where city_code = '370100' and category = 'NOISE' and s.name = 'invented' and reported_on between '2026-10-01' and '2026-10-31'",
      );
      expect(counted).toBeGreaterThan(0);
      expect((await value("370100", `indicator: "complaints", ${asked}`)).numerator).toBe(counted);
      const rate = await value("370100", `indicator: "complaints_per_1000_households", ${asked}`);
      const all = await value("370100", `indicator: "complaints_per_1000_households", from: "2026-10", to: "2026-10"`);
      expect([rate.numerator, rate.denominator]).toEqual([counted, all.denominator]);
    });

    it("the estates of a firm, and records of a register by a column of codes", async () => {
      const { propertyFirms: firms } = await data(`{ propertyFirms(first: 1) { nodes { id name } } }`);
      const [firm] = (firms as { nodes: { id: string; name: string }[] }).nodes;
      const found = await value(
        "370100",
        `indicator: "estates", to: "2026-10", filter: [{ attribute: "firm", firm: "${firm!.id}" }]`,
      );
      expect(found.numerator).toBe(
        await sql(`select count(distinct estate_id) from management_episodes m join property_firms f using (city_code, firm_id)
          where f.name = '${firm!.name}' and m.valid_from <= '2026-10-31' and (m.valid_to is null or m.valid_to > '2026-10-31')`),
      );
      expect(found.filter).toEqual([{ zh: `物业服务企业：${firm!.name}` }]);
      const cases = await value(
        "370100",
        `indicator: "mediation_cases", from: "2024-01", to: "2026-10", filter: [{ attribute: "stage", codes: ["CLOSED", "RECEIVED"] }]`,
      );
      expect(cases.numerator).toBe(
        await sql(
          "select count(*) from mediation_cases where city_code = '370100' and stage in ('CLOSED', 'RECEIVED') and received_on between '2024-01-01' and '2026-10-31'",
        ),
      );
    });

    it("is not compared with a day on which the attribute was not on record, and a trend is a value a month", async () => {
      // modes are on record since 2015, estates ever since
      const asked = `indicator: "estates", to: "2015-06", comparison: YEAR_ON_YEAR`;
      expect(await value("370100", asked)).toMatchObject({ notCompared: null });
      expect(await value("370100", `${asked}, filter: [{ attribute: "managed", is: true }]`)).toMatchObject({
        numerator: 10,
        previous: null,
        notCompared: { reason: "EARLIER_NOT_COVERED" },
      });
      expect(await value("370200", `indicator: "estates", filter: [{ attribute: "managed", is: true }]`)).toMatchObject(
        { numerator: null, extent: "NONE" },
      );
      const { region } = await data(
        `{ region(code: "370100") { indicatorTrend(indicator: "estates", from: "2026-08", to: "2026-10", ${neither}) { to numerator } } }`,
      );
      const trend = (region as { indicatorTrend: { to: string; numerator: number }[] }).indicatorTrend;
      expect(trend.map(({ to }) => to)).toEqual(["2026-08", "2026-09", "2026-10"]);
      expect(trend.at(-1)!.numerator).toBe(await sql(NEITHER("2026-10-31")));
    });

    it("an indicator says what it can be asked by, with the codes of lists", async () => {
      const attributes = async (id: string) =>
        (
          (await data(`{ indicator(id: "${id}") { attributes { id kind codes { code nameZh } } } }`)).indicator as {
            attributes: { id: string; kind: string; codes: { code: string }[] }[];
          }
        ).attributes;
      const estates = await attributes("estates");
      expect(estates.map(({ id, kind }) => [id, kind])).toEqual(
        expect.arrayContaining([
          ["builtYear", "NUMBER"],
          ["mode", "CODE"],
          ["managed", "FLAG"],
          ["firm", "FIRM"],
        ]),
      );
      expect(estates.find(({ id }) => id === "mode")!.codes.map(({ code }) => code)).toContain("MARKET");
      const { indicator: lifts } = await data(`{ indicator(id: "lift_faults_per_100") { recordParts } }`);
      expect(lifts).toEqual({ recordParts: ["NUMERATOR", "DENOMINATOR"] });
      expect((await attributes("complaints")).map(({ id }) => id)).toEqual(["category", "status", "source"]);
      expect((await attributes("communities_with_station_share")).map(({ id }) => id)).toEqual([]);
    });

    it.each([
      ["estates", `{ attribute: "colour", is: true }`, /filter.attribute: expected an attribute of estates: managed, /],
      ["estates", `{ attribute: "mode", is: true }`, /filter: expected codes beside mode, got "is"/],
      ["estates", `{ attribute: "mode", codes: ["LOUD"] }`, /filter.codes: expected mode: one of .*, got "LOUD"/],
      ["estates", `{ attribute: "builtYear", from: 2001, to: 2000 }`, /filter.to: expected a number from 2001/],
      ["estates", `{ attribute: "managed", is: true }, { attribute: "managed", is: false }`, /each attribute once/],
      ["estates", `{ attribute: "firm", firm: "x" }`, /filter.firm: expected an id of one firm/],
      ["communities_with_station_share", `{ attribute: "mode", codes: ["MARKET"] }`, /it has none/],
    ])("refuses of %s %s", async (id, filter, message) => {
      const { errors } = await ask(
        app,
        `{ choropleth(indicator: "${id}", under: "370100", filter: [${filter}]) { to } }`,
      );
      expect(errors?.[0]?.message).toMatch(message);
    });

    it("ranks all streets of a city and communities of a county, the worst first, in pages, searched with the rank among all", async () => {
      const rank = async (more: string) =>
        (
          await data(`{ indicatorRanking(indicator: "complaints", from: "2026-10", to: "2026-10", ${more}) {
            totalCount total { numerator } nodes { code value rank change } pageInfo { hasNextPage endCursor } } }`)
        ).indicatorRanking as {
          totalCount: number;
          total: { numerator: number };
          nodes: { code: string; value: number | null; rank: number | null; change: number | null }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      const { rows } = await getDatabase().pool.query<{ code: string; n: number }>(`
        select g.code, count(c.*)::int as n from regions g left join complaints c on c.region_id = g.region_id and c.reported_on between '2026-10-01' and '2026-10-31'
        where g.level = 'COMMUNITY' group by g.code order by n desc, g.code`);
      const all = await rank(`under: "370102", level: COMMUNITY`);
      expect(all.nodes.map(({ code, value }) => [code, value])).toEqual(rows.map(({ code, n }) => [code, n]));
      expect(all.nodes[0]!.rank).toBe(Math.max(...all.nodes.map(({ rank }) => rank!)));
      const paged = await rank(`under: "370102", level: COMMUNITY, first: 2`);
      const next = await rank(`under: "370102", level: COMMUNITY, first: 1000, after: "${paged.pageInfo.endCursor}"`);
      expect([...paged.nodes, ...next.nodes]).toEqual(all.nodes);
      expect([paged.totalCount, paged.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([5, true, false]);
      const found = await rank(`under: "370102", level: COMMUNITY, nameContains: "community 3"`);
      expect(found.nodes).toEqual(all.nodes.filter(({ code }) => code === "370102001003"));
      const streets = await rank(
        `under: "370100", level: STREET, order: SMALLEST, filter: [{ attribute: "category", codes: ["NOISE"] }]`,
      );
      expect(streets.nodes.map(({ code }) => code)).toEqual(["370102002", "370102001"]);
      expect(streets.nodes.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(
        await sql(
          "select count(*) from complaints where city_code = '370100' and category = 'NOISE' and reported_on between '2026-10-01' and '2026-10-31'",
        ),
      );
      const { errors } = await ask(
        app,
        `{ indicatorRanking(indicator: "complaints", under: "370102", level: COMMUNITY, order: MOST_RISEN) { totalCount } }`,
      );
      expect(errors?.[0]?.message).toMatch(/order: expected a comparison beside/);
    });
  },
  async (database) => {
    await smallWorld(database);
    await everyRegister(database);
    await inTransaction(database, (client) => recountAll(client, { today: TODAY }));
  },
);
