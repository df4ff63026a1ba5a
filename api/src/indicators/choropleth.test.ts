import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { countedWorld } from "../../test/fixtures/counted-world.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { recountAll } from "./rollup.ts";

/** The numbers are counted by hand from the counted world, on 20 November 2026. */
const QUERIES: [name: string, query: string, expected: unknown][] = [
  [
    "a choropleth of the next level, with classes, ranks and the whole",
    `{ choropleth(indicator: "old_neighbourhood_coverage", under: "900000") {
      level from to asOf demo comparison breaks min max boundariesUrl boundaryQuality indicator { id direction }
      total { value numerator denominator }
      values { code region { nameZh } value numerator denominator previous change rank class } } }`,
    {
      choropleth: {
        level: "CITY",
        from: "2026-11",
        to: "2026-11",
        asOf: "2026-11-20",
        demo: false,
        comparison: null,
        breaks: [60],
        min: 50,
        max: 60,
        boundariesUrl: "/boundaries/900000/CITY.geojson?kinds=ADMINISTRATIVE",
        boundaryQuality: null,
        indicator: { id: "old_neighbourhood_coverage", direction: "HIGHER_IS_BETTER" },
        total: { value: 50, numerator: 4, denominator: 8 },
        values: [
          {
            code: "900100",
            region: { nameZh: "900100" },
            value: 60,
            numerator: 3,
            denominator: 5,
            previous: null,
            change: null,
            rank: 1,
            class: 1,
          },
          {
            code: "900200",
            region: { nameZh: "900200" },
            value: 50,
            numerator: 1,
            denominator: 2,
            previous: null,
            change: null,
            rank: 2,
            class: 0,
          },
        ],
      },
    },
  ],
  [
    "compared with the year before, where nothing was known of the management no change",
    `{ choropleth(indicator: "old_neighbourhood_coverage", under: "900000", comparison: YEAR_ON_YEAR) {
      total { previous comparedPart { regions regionsOf } } values { value previous change changePercent notCompared { reason } } } }`,
    {
      choropleth: {
        // without county 900201
        total: { previous: expect.closeTo((100 * 4) / 7), comparedPart: { regions: 2, regionsOf: 3 } },
        values: [
          { value: 60, previous: 80, change: -20, changePercent: -25, notCompared: null },
          {
            value: 50,
            previous: null,
            change: null,
            changePercent: null,
            notCompared: { reason: "EARLIER_NOT_COVERED" },
          },
        ],
      },
    },
  ],
  [
    "functional zones only where they are asked for",
    `{ one: choropleth(indicator: "estates", under: "900100", level: COUNTY) { values { code value } }
       both: choropleth(indicator: "estates", under: "900100", kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE]) { level boundariesUrl values { code value } } }`,
    {
      one: { values: [{ code: "900101", value: 6 }] },
      both: {
        level: "COUNTY",
        boundariesUrl: "/boundaries/900100/COUNTY.geojson?kinds=ADMINISTRATIVE,FUNCTIONAL_ZONE",
        values: [
          { code: "900101", value: 6 },
          { code: "900170", value: 2 },
        ],
      },
    },
  ],
  [
    "a flow over several months, its households as of the last day",
    `{ choropleth(indicator: "complaints_per_1000_households", under: "900000", from: "2025-10", to: "2026-10") {
      asOf total { from to numerator denominator } values { numerator denominator value } } }`,
    {
      choropleth: {
        asOf: "2026-10-31",
        total: { from: "2025-10", to: "2026-10", numerator: 6, denominator: 4210 },
        values: [
          { numerator: 5, denominator: 3550, value: expect.closeTo(5000 / 3550) },
          { numerator: 1, denominator: 650, value: expect.closeTo(1000 / 650) },
        ],
      },
    },
  ],
  [
    "the current month is compared with the same days of another",
    // county 900201 is on record from October 2025 on, zone 900170 from November: over two months the zone is left out
    `{ region(code: "900000") {
      month: indicatorValue(indicator: "complaints", comparison: MONTH_ON_MONTH) { value previous change changePercent }
      year: indicatorValue(indicator: "complaints", comparison: YEAR_ON_YEAR) { previous }
      twoMonths: indicatorValue(indicator: "complaints", from: "2026-10", comparison: YEAR_ON_YEAR) { value previous change comparedPart { value regions regionsOf } }
      twoMonthsRate: indicatorValue(indicator: "complaints_per_1000_households", from: "2026-10", comparison: YEAR_ON_YEAR) { denominator previous }
      share: indicatorValue(indicator: "complaints_closed_72h_share", comparison: MONTH_ON_MONTH) { value previous notCompared { reason } }
      rate: indicatorValue(indicator: "complaints_per_1000_households", comparison: MONTH_ON_MONTH) { previous }
      whole: indicatorValue(indicator: "complaints", to: "2026-10", comparison: YEAR_ON_YEAR) { value previous }
      stock: indicatorValue(indicator: "estates", comparison: YEAR_ON_YEAR) { value previous } } }`,
    {
      region: {
        month: { value: 2, previous: 1, change: 1, changePercent: 100 },
        year: { previous: 1 },
        twoMonths: { value: 5, previous: 1, change: 4, comparedPart: { value: 5, regions: 2, regionsOf: 3 } },
        twoMonthsRate: { denominator: 4210, previous: expect.closeTo(1000 / (4210 - 750)) },
        share: { value: 50, previous: null, notCompared: { reason: "STILL_RIPENING" } },
        rate: { previous: expect.closeTo(1000 / 4210) },
        whole: { value: 3, previous: 1 },
        stock: { value: 11, previous: 11 },
      },
    },
  ],
  [
    "months whose youngest complaints are too young say so in a trend, by the days that the share takes",
    `{ region(code: "900000") {
      in72h: indicatorTrend(indicator: "complaints_closed_72h_share", from: "2026-09") { to ripe }
      closed: indicatorTrend(indicator: "complaints_closed_share", from: "2026-09") { to ripe }
      all: indicatorTrend(indicator: "complaints", from: "2026-10") { ripe } } }`,
    {
      region: {
        // on the 20th of November October ended 20 days ago: 4 are enough for 72 hours, 30 are wanted for the rest
        in72h: [
          { to: "2026-09", ripe: true },
          { to: "2026-10", ripe: true },
          { to: "2026-11", ripe: false },
        ],
        closed: [
          { to: "2026-09", ripe: true },
          { to: "2026-10", ripe: false },
          { to: "2026-11", ripe: false },
        ],
        all: [{ ripe: true }, { ripe: true }],
      },
    },
  ],
  [
    "a ratio over nothing is no value, no rank and no class",
    `{ choropleth(indicator: "complaints_closed_share", under: "900000", to: "2026-10") { breaks values { code value rank class } } }`,
    {
      choropleth: {
        breaks: [],
        values: [
          { code: "900100", value: expect.closeTo((100 * 2) / 3), rank: 1, class: 0 },
          { code: "900200", value: null, rank: null, class: null },
        ],
      },
    },
  ],
  [
    "communities, from the facts",
    `{ stock: choropleth(indicator: "estates", under: "900101001") { level total { value } values { code value } }
       flow: choropleth(indicator: "complaints", under: "900101001", comparison: MONTH_ON_MONTH) { total { value } values { value previous } }
       rate: choropleth(indicator: "complaints_per_1000_households", under: "900101001", from: "2026-10") { values { value } } }`,
    {
      stock: {
        level: "COMMUNITY",
        total: { value: 4 },
        values: [
          { code: "900101001001", value: 2 },
          { code: "900101001002", value: 1 },
        ],
      },
      flow: {
        total: { value: 2 },
        values: [
          { value: 2, previous: 0 },
          // the one of 31 October is not among the first 20 days
          { value: 0, previous: 0 },
        ],
      },
      rate: { values: [{ value: 4 }, { value: 2 }] },
    },
  ],
  [
    "months before those that are counted ahead, from the facts; complaints begin on 30 November 2023",
    `{ region(code: "900100") { before: indicatorValue(indicator: "estates", to: "2020-01") { asOf value numerator extent }
      across: indicatorValue(indicator: "complaints", from: "2023-01", to: "2024-01") { value extent }
      early: indicatorValue(indicator: "complaints", from: "2023-01", to: "2023-10") { value numerator extent noData { reason zh } } } }`,
    {
      region: {
        before: { asOf: "2020-01-31", value: 8, numerator: 8, extent: "WHOLE" },
        across: { value: 2, extent: "PART" },
        early: {
          value: null,
          numerator: null,
          extent: "NONE",
          noData: { reason: "NOT_COVERED", zh: "无数据：该时段没有这项资料" },
        },
      },
    },
  ],
  [
    "trends of a county and of a community",
    `{ county: region(code: "900101") { indicatorTrend(indicator: "complaints", from: "2026-09") { from asOf value } }
       community: region(code: "900101001001") { indicatorTrend(indicator: "old_neighbourhood_coverage", from: "2025-02", to: "2025-04") { to value } } }`,
    {
      county: {
        indicatorTrend: [
          { from: "2026-09", asOf: "2026-09-30", value: 0 },
          { from: "2026-10", asOf: "2026-10-31", value: 3 },
          { from: "2026-11", asOf: "2026-11-20", value: 2 },
        ],
      },
      community: {
        indicatorTrend: [
          { to: "2025-02", value: 50 },
          { to: "2025-03", value: 100 },
          { to: "2025-04", value: 100 },
        ],
      },
    },
  ],
  [
    "coverage of old neighbourhoods today and on a day in the middle of a month",
    `{ now: oldNeighbourhoodCoverage(region: "900000") { asOf oldNeighbourhoods covered renovated children { region { code } covered } }
       past: oldNeighbourhoodCoverage(region: "900000", asOf: "2025-03-15") { oldNeighbourhoods covered renovated children { covered } } }`,
    {
      now: {
        asOf: "2026-11-20",
        oldNeighbourhoods: 8,
        covered: 4,
        renovated: 1,
        children: [
          { region: { code: "900100" }, covered: 3 },
          { region: { code: "900200" }, covered: 1 },
        ],
      },
      // nothing says how 900200 was managed before October 2026
      past: { oldNeighbourhoods: 9, covered: 4, renovated: 1, children: [{ covered: 4 }, { covered: null }] },
    },
  ],
  [
    "party coverage: organisation and work apart",
    `{ now: partyCoverage(region: "900000") { estates partyOnRecord
        estateOrganisationCoverage estateWorkCoverage firmOrganisationCoverage firmWorkCoverage children { estates } }
       past: partyCoverage(region: "900101001", asOf: "2026-05-30") { partyOnRecord estateOrganisationCoverage firmWorkCoverage children { region { code } estates } } }`,
    {
      now: {
        estates: 11,
        partyOnRecord: 11,
        // the zone has no conditions on record
        estateOrganisationCoverage: 75,
        estateWorkCoverage: expect.closeTo(400 / 11),
        firmOrganisationCoverage: 50,
        firmWorkCoverage: 50,
        children: [{ estates: 8 }, { estates: 2 }],
      },
      past: {
        partyOnRecord: 4,
        estateOrganisationCoverage: 100,
        firmWorkCoverage: null,
        children: [
          { region: { code: "900101001001" }, estates: 2 },
          { region: { code: "900101001002" }, estates: 1 },
        ],
      },
    },
  ],
  [
    "indicators with their rules",
    `{ indicators(topic: OLD_NEIGHBOURHOODS) { id } indicator(id: "complaints_per_1000_households") { flow ratio scale unitZh numeratorSql denominatorSql } none: indicator(id: "no") { id } }`,
    {
      indicators: [{ id: "old_neighbourhoods" }, { id: "old_neighbourhood_coverage" }, { id: "renovated_share" }],
      indicator: {
        flow: true,
        ratio: true,
        scale: 1000,
        unitZh: "件/千户",
        numeratorSql: "count(*)",
        denominatorSql: "sum(f.households)",
      },
      none: null,
    },
  ],
];

const REFUSED: [name: string, query: string, message: RegExp][] = [
  [
    "an unknown indicator",
    `{ choropleth(indicator: "happiness", under: "900000") { level } }`,
    /no indicator "happiness" is known/,
  ],
  [
    "a code that does not exist",
    `{ choropleth(indicator: "estates", under: "123456") { level } }`,
    /no region "123456" is known/,
  ],
  [
    "a month to come",
    `{ choropleth(indicator: "estates", under: "900000", to: "2027-01") { level } }`,
    /to: expected a month up to the current one, 2026-11, got "2027-01"/,
  ],
  [
    "a period that ends before it begins",
    `{ choropleth(indicator: "complaints", under: "900000", from: "2026-05", to: "2026-04") { level } }`,
    /from: expected a month not after to/,
  ],
  [
    "a level above",
    `{ choropleth(indicator: "estates", under: "900100", level: PROVINCE) { level } }`,
    /level: expected CITY or a level below/,
  ],
  [
    "a single class",
    `{ choropleth(indicator: "estates", under: "900000", classes: 1) { level } }`,
    /classes: expected a whole number from 2 to 12, got 1/,
  ],
  [
    "a day to come",
    `{ partyCoverage(region: "900000", asOf: "2026-11-21") { estates } }`,
    /asOf: expected a day up to today, 2026-11-20, got "2026-11-21"/,
  ],
];

describeOnBoth(
  "values, choropleths and coverages",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each(QUERIES)("%s", async (_name, query, expected) => {
      const { data, errors } = await ask(app, query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(expected);
    });

    it.each(REFUSED)("refuses %s", async (_name, query, message) => {
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
