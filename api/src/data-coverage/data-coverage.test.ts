import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { unevenWorld } from "../../test/fixtures/uneven-world.ts";
import { buildServer } from "../server.ts";

describeOnBoth(
  "data coverage",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());
    const data = async (query: string): Promise<Record<string, unknown>> => {
      const { data, errors } = await ask(app, query);
      expect(errors).toBeUndefined();
      return data as Record<string, unknown>;
    };
    /** Complaints in a month, by plain SQL: of a region and all below it, former ones too. */
    const counted = async (code: string, month: string): Promise<number> => {
      const { rows } = await getDatabase().pool.query<{ n: number }>(
        `select count(*)::int as n from complaints c join regions r on r.region_id = c.region_id
         where r.path <@ (select path from regions where code = $1 limit 1) and to_char(c.reported_on, 'YYYY-MM') = $2`,
        [code, month],
      );
      return rows[0]!.n;
    };

    it("counts months before the window; a complaint in one county is no data of the others", async () => {
      expect(await counted("990102", "2019-05")).toBe(1);
      const { choropleth } = await data(
        `{ choropleth(indicator: "complaints", under: "990100", from: "2019-05", to: "2019-05") {
          total { value extent } values { code value numerator rank class noData { reason } } } }`,
      );
      expect(choropleth).toEqual({
        total: { value: 1, extent: "PART" },
        values: [
          { code: "990102", value: 1, numerator: 1, rank: 1, class: 0, noData: null },
          { code: "990103", value: null, numerator: null, rank: null, class: null, noData: { reason: "NOT_COVERED" } },
        ],
      });
    });

    it("is zero in a month on record without a complaint, and null in one that is not", async () => {
      const { region } = await data(
        `{ region(code: "990103") { indicatorTrend(indicator: "complaints", from: "2026-02", to: "2026-04") { value extent } } }`,
      );
      expect(region).toEqual({
        indicatorTrend: [
          { value: null, extent: "NONE" },
          { value: 1, extent: "WHOLE" },
          { value: 0, extent: "WHOLE" },
        ],
      });
      // the letters came in May 2019 alone, and the hotline began later
      const between = await data(
        `{ region(code: "990102") { indicatorValue(indicator: "complaints", to: "2020-01") { value } } }`,
      );
      expect(between).toEqual({ region: { indicatorValue: { value: null } } });
    });

    it("a ratio is that of the parts in which all it is made of is on record", async () => {
      const { choropleth } = await data(
        `{ choropleth(indicator: "old_neighbourhood_coverage", under: "990100") {
          total { value numerator denominator extent coverage { family extent since always missing { code } } }
          values { code value denominator rank } } }`,
      );
      // zone 990171 and county B have no management on record; without them one of two old estates is managed
      expect(choropleth).toMatchObject({
        total: { value: 50, numerator: 1, denominator: 2, extent: "PART" },
        values: [
          { code: "990102", value: 50, denominator: 2, rank: 1 },
          { code: "990103", value: null, denominator: null, rank: null },
        ],
      });
      const families = (choropleth as { total: { coverage: { family: string; since: string | null }[] } }).total
        .coverage;
      expect(families.find(({ family }) => family === "MANAGEMENT")).toMatchObject({
        extent: "PART",
        since: "2026-02-01",
        always: false,
      });
      const before = await data(
        `{ region(code: "990102") { indicatorValue(indicator: "old_neighbourhood_coverage", to: "2026-01") { value noData { reason } } } }`,
      );
      expect(before).toEqual({ region: { indicatorValue: { value: null, noData: { reason: "NOT_COVERED" } } } });
    });

    it("counts of the two coverages are of the counties on record, null where there are none", async () => {
      // county A has management on record since February 2026, and none but B has party facts
      const managed = await getDatabase().pool.query<{ old: number; managed: number }>(
        `select count(*)::int as old, count(m.estate_id)::int as managed
         from estates e join regions r using (region_id)
           left join management_episodes m on m.estate_id = e.estate_id and m.mode <> 'NONE'
         where e.built_year <= 2000 and r.path <@ (select path from regions where code = '990102')`,
      );
      const { old, managed: covered } = managed.rows[0]!;
      const fields = "oldNeighbourhoods managementOnRecord covered renovated extent noData { reason zh en }";
      const row = "total extent parts { code count }";
      const { now, modes, before } = await data(
        `{ now: oldNeighbourhoodCoverage(region: "990100") { ${fields} children { region { code } ${fields} } }
           modes: breakdown(by: "management_modes", region: "990100") { whole { ${row} } rows { ${row} } }
           before: oldNeighbourhoodCoverage(region: "990102", asOf: "2026-01-31") { oldNeighbourhoods covered noData { reason } } }`,
      );
      interface Row {
        readonly extent: string;
        readonly parts: readonly { readonly code: string | null; readonly count: number | null }[];
      }
      const known = ({ parts }: Row) => parts.filter(({ code, count }) => code !== null && count !== null);
      const { whole, rows: below } = modes as { whole: Row; rows: Row[] };
      const sumOf = (counts: readonly { readonly count: number | null }[]) =>
        counts.reduce((sum, { count }) => sum + count!, 0);
      const city = now as { children: { region: { code: string } }[] };
      expect(city).toMatchObject({
        oldNeighbourhoods: 3,
        managementOnRecord: old,
        covered,
        renovated: null,
        extent: "PART",
        noData: null,
      });
      expect(sumOf(known(whole))).toBe(old);
      // all of them, with the one whose county has no management on record
      expect(whole).toMatchObject({ total: 3, extent: "PART" });
      expect(whole.parts.at(-1)).toEqual({ code: null, count: 3 - old });
      expect(city.children.map(({ region: { code } }) => code)).toEqual(["990102", "990103", "990171"]);
      const [a, b, zone] = city.children;
      expect(a).toMatchObject({ oldNeighbourhoods: old, covered, extent: "WHOLE", noData: null });
      for (const none of [b!, zone!]) {
        expect(none).toMatchObject({
          covered: null,
          extent: "NONE",
          noData: { reason: "NOT_COVERED", zh: expect.stringContaining("无数据") },
        });
      }
      for (const none of below.slice(1)) {
        expect(none.extent).toBe("NONE");
        expect(known(none)).toEqual([]);
      }
      expect(below.map(({ parts }) => parts.at(-1))).toEqual([
        { code: null, count: 0 },
        { code: null, count: null },
        { code: null, count: 1 },
      ]);
      // B has no year on record, the zone has
      expect([b, zone]).toMatchObject([{ oldNeighbourhoods: null }, { oldNeighbourhoods: 1 }]);
      expect(before).toEqual({ oldNeighbourhoods: old, covered: null, noData: { reason: "NOT_COVERED" } });
    });

    it("steps of party coverage are of the counties on record from their first day on", async () => {
      const fields = "estates partyOnRecord extent noData { reason } estateWorkCoverage";
      const steps = "whole { parts { code count } }";
      const { now, nowSteps, before, beforeSteps, none, noneSteps } = await data(
        `{ now: partyCoverage(region: "990100") { ${fields} }
           nowSteps: breakdown(by: "party_coverage_steps", region: "990100") { ${steps} }
           beforeSteps: breakdown(by: "party_coverage_steps", region: "990103", to: "2026-03-09") { ${steps} }
           noneSteps: breakdown(by: "party_coverage_steps", region: "990102") { ${steps} }
           before: partyCoverage(region: "990103", asOf: "2026-03-09") { ${fields} }
           none: partyCoverage(region: "990102") { ${fields} } }`,
      );
      const { rows } = await getDatabase().pool.query<{ all: number; b: number; zone: number }>(
        `select count(*)::int as all, count(*) filter (where r.code = '990103')::int as b,
           count(*) filter (where r.code = '990171')::int as zone
         from estates join regions r using (region_id) where r.path <@ (select path from regions where code = '990100')`,
      );
      const { all, b, zone } = rows[0]!;
      expect(now).toMatchObject({
        estates: all,
        partyOnRecord: b + zone,
        extent: "PART",
        noData: null,
        estateWorkCoverage: (100 * b) / (b + zone),
      });
      const countsOf = (found: unknown) =>
        (found as { whole: { parts: { count: number | null }[] } }).whole.parts.map(({ count }) => count);
      expect(countsOf(nowSteps)).toEqual([zone, b, 0, 0, 0, 0, all - b - zone]);
      // the instructor came on 10 March: the day before, in the same month, nothing is on record
      for (const found of [before, none])
        expect(found).toMatchObject({
          partyOnRecord: null,
          extent: "NONE",
          noData: { reason: "NOT_COVERED" },
          estateWorkCoverage: null,
        });
      for (const found of [beforeSteps, noneSteps]) expect(countsOf(found).slice(0, 6)).toEqual(Array(6).fill(null));
      expect(before).toMatchObject({ estates: b });
      // long before the rollups begin, estates of the counties without party facts are no part of the denominator either
      const early = await data(
        `{ region(code: "990100") { indicatorValue(indicator: "party_step_1_share", to: "2018-02") { value denominator extent } } }`,
      );
      expect(early).toEqual({ region: { indicatorValue: { value: 100, denominator: zone, extent: "PART" } } });
    });

    it("a frame or heatmap of days not on record is not known, and none of its complaints is a zero", async () => {
      const { rows } = await getDatabase().pool.query<{ month: string; first: string; last: string }>(
        `select to_char(min(c.reported_on) filter (where r.code = '990103'), 'YYYY-MM') as month,
           min(c.reported_on) filter (where s.name = 'letters')::text as first,
           max(c.reported_on) filter (where s.name = 'letters')::text as last
         from complaints c join regions r using (region_id) join sources s using (source_id)`,
      );
      const { month, first, last } = rows[0]!;
      expect([month, first, last]).toEqual(["2026-03", "2019-05-05", "2019-05-05"]);
      const frames = (filter: string, step: string) =>
        `complaintHeatmapFrames(filter: { ${filter} }, step: ${step}) { froms known totals }`;
      const { byMonth, byDay, others, still, before } = await data(
        `{ byMonth: ${frames('under: "990103", from: "2026-02-01", to: "2026-04-30"', "MONTH")}
           byDay: ${frames('from: "2019-05-04", to: "2019-05-06"', "DAY")}
           others: ${frames('sources: ["hotline"], from: "2019-05-04", to: "2019-05-06"', "DAY")}
           still: complaintHeatmap(filter: { under: "990103", from: "2026-02-01", to: "2026-03-01" }) { known complaints }
           before: complaintHeatmap(filter: { under: "990103", to: "2026-02-28" }) { known complaints } }`,
      );
      // in April nothing is reported from B, and its hotline runs: that is a zero
      expect(byMonth).toEqual({
        froms: ["2026-02-01", "2026-03-01", "2026-04-01"],
        known: [false, true, true],
        totals: [0, 0, 0],
      });
      expect(byDay).toMatchObject({ known: [true, true, false] });
      expect(others).toMatchObject({ known: [false, false, false] });
      expect([still, before]).toEqual([
        { known: true, complaints: 0 },
        { known: false, complaints: 0 },
      ]);
    });

    it("compares what is on record in both periods, and says of how much", async () => {
      // over October and November: county B and the zone have nothing of the year before
      const year = await data(
        `{ region(code: "990100") { indicatorValue(indicator: "complaints", from: "2026-02", to: "2026-03", comparison: YEAR_ON_YEAR) {
          value previous change comparedPart { value regions regionsOf } notCompared { reason } } } }`,
      );
      // county A alone: 1 in March 2026 against 1 in February 2025
      expect(year).toEqual({
        region: {
          indicatorValue: {
            value: (await counted("990100", "2026-02")) + (await counted("990100", "2026-03")),
            previous: await counted("990102", "2025-02"),
            change: 0,
            comparedPart: { value: await counted("990102", "2026-03"), regions: 1, regionsOf: 2 },
            notCompared: null,
          },
        },
      });
      const none = await data(
        `{ region(code: "990103") { indicatorValue(indicator: "complaints", to: "2026-03", comparison: YEAR_ON_YEAR) {
          value previous change notCompared { reason zh en } } } }`,
      );
      expect(none).toMatchObject({
        region: {
          indicatorValue: { value: 1, previous: null, change: null, notCompared: { reason: "EARLIER_NOT_COVERED" } },
        },
      });
    });

    it.each([
      [
        "counties of the city",
        "990100",
        "COUNTY",
        "ADMINISTRATIVE",
        [
          ["OTHER_KIND", "990171", 1],
          ["NOT_PLACED_FURTHER", "990100", 1],
        ],
      ],
      [
        "both kinds of them",
        "990100",
        "COUNTY",
        "ADMINISTRATIVE, FUNCTIONAL_ZONE",
        [["NOT_PLACED_FURTHER", "990100", 1]],
      ],
      [
        "streets of a county",
        "990102",
        "STREET",
        "ADMINISTRATIVE",
        [
          ["CLOSED_REGION", "990102002", 1],
          ["NOT_PLACED_FURTHER", "990102", 1],
        ],
      ],
      [
        "streets of the city",
        "990100",
        "STREET",
        "ADMINISTRATIVE",
        [
          ["CLOSED_REGION", "990102002", 1],
          ["NOT_PLACED_FURTHER", "990100", 5],
        ],
      ],
    ])("with the remainder, %s add up to the whole", async (_name, under, level, kinds, remainder) => {
      const { choropleth } = await data(
        `{ choropleth(indicator: "complaints", under: "${under}", level: ${level}, kinds: [${kinds}], to: "2026-10") {
          total { numerator } values { numerator } remainder { kind region { code } numerator nameZh } } }`,
      );
      const found = choropleth as {
        total: { numerator: number };
        values: { numerator: number | null }[];
        remainder: { kind: string; region: { code: string }; numerator: number }[];
      };
      expect(found.remainder.map((part) => [part.kind, part.region.code, part.numerator])).toEqual(remainder);
      const parts = [...found.values, ...found.remainder];
      expect(parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(found.total.numerator);
      expect(found.total.numerator).toBe(await counted(under, "2026-10"));
    });

    it("firms are not kept at streets, and the reason says so", async () => {
      const { choropleth } = await data(
        `{ choropleth(indicator: "firm_work_coverage", under: "990102", level: STREET) { values { value noData { reason } } } }`,
      );
      expect(choropleth).toEqual({ values: [{ value: null, noData: { reason: "NOT_KEPT_AT_LEVEL" } }] });
    });

    it("says from when on what is on record, by source and month", async () => {
      const { dataCoverage } = await data(
        `{ dataCoverage(region: "990100", families: [COMPLAINTS, RENOVATIONS], from: "2026-02", to: "2026-03") {
          family extent since until regions regionsCovered missing { code } sources { name since until } months { month extent regionsCovered } } }`,
      );
      expect(dataCoverage).toMatchObject([
        {
          family: "COMPLAINTS",
          since: "2019-05-05",
          until: "2026-11-19",
          sources: [
            { name: "hotline", since: "2025-02-03", until: "2026-11-19" },
            { name: "letters", since: "2019-05-05", until: "2019-05-05" },
          ],
          months: [
            { month: "2026-02", extent: "PART", regionsCovered: 1 },
            { month: "2026-03", extent: "WHOLE", regionsCovered: 2 },
          ],
        },
        { family: "RENOVATIONS", extent: "NONE", since: null, until: null, regionsCovered: 0, sources: [] },
      ]);
    });
  },
  unevenWorld,
);
