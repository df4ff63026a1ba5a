import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth, rolledBack } from "../../test/databases.ts";
import { BEFORE, READINGS, TODAY } from "../../test/fixtures/recoded-places.ts";
import { CHANGED_ON, recodedWorld } from "../../test/fixtures/recoded-world.ts";
import { lastOfMonth } from "../calendar/month.ts";
import { buildServer } from "../server.ts";
import { reconcile } from "./reconcile.ts";

const AT = { CITY: 0, COUNTY: 1, STREET: 2 } as const;

interface Value {
  readonly region: { readonly code: string };
  readonly numerator: number | null;
}

describeOnBoth(
  "regions that took over from others",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    const answer = async (query: string): Promise<Record<string, never>> => {
      const { data, errors } = await ask(app, query);
      expect(errors).toBeUndefined();
      return data as Record<string, never>;
    };
    /** Facts by the region that they hang at. */
    const hanging = async (text: string): Promise<Map<string, number>> => {
      const { rows } = await getDatabase().pool.query<{ code: string; n: number }>(
        `select r.code, count(*)::int as n from (${text}) f join regions r using (region_id) group by 1`,
      );
      return new Map(rows.map(({ code, n }) => [code, n]));
    };
    const summed = (
      facts: ReadonlyMap<string, number>,
      placeOf: (code: string) => string | null,
    ): Record<string, number> => {
      const sums: Record<string, number> = {};
      for (const [code, n] of facts) {
        const place = placeOf(code);
        if (place !== null) sums[place] = (sums[place] ?? 0) + n;
      }
      return sums;
    };
    const asOf = (day: string | null): string => (day === null ? "" : `, regionsAsOf: "${day}"`);
    const inMonth = (month: string) =>
      `select region_id from complaints where to_char(reported_on, 'YYYY-MM') = '${month}'`;
    const standing = (day: string) =>
      `select region_id from estates where valid_from <= '${day}' and (valid_to is null or valid_to > '${day}')`;

    const CASES = READINGS.flatMap(([day, places]) =>
      (["CITY", "COUNTY", "STREET"] as const).map((level) => ({ day, level, places })),
    );

    it.each(CASES)(
      "maps of $level with the regions of $day agree with a count by hand, and parts add up",
      async ({ day, level, places }) => {
        for (const [under, indicator, to, facts] of [
          ["910000", "complaints", "2024-07", inMonth("2024-07")],
          ["910000", "complaints", "2025-05", inMonth("2025-05")],
          ["910000", "complaints", "2026-09", inMonth("2026-09")],
          ["910100", "complaints", "2025-07", inMonth("2025-07")],
          ["910100", "estates", "2024-12", standing("2024-12-31")],
          ["910000", "estates", "2026-10", standing("2026-10-31")],
        ] as const) {
          const { choropleth } = (await answer(
            `{ choropleth(under: "${under}", level: ${level}, indicator: "${indicator}", to: "${to}"${asOf(day)}) {
            total { numerator } values { region { code } numerator rank } remainder { kind nameZh numerator } } }`,
          )) as unknown as {
            choropleth: {
              total: { numerator: number };
              values: Value[];
              remainder: { kind: string; nameZh: string; numerator: number }[];
            };
          };
          const within = new Map(
            [...(await hanging(facts))].filter(([code]) => under === "910000" || places[code]?.[0] === under),
          );
          const expected = summed(within, (code) => places[code]![AT[level]]);
          const label = `${indicator} of ${to} under ${under}`;
          expect(
            Object.fromEntries(
              choropleth.values
                .filter(({ numerator }) => numerator)
                .map(({ region, numerator }) => [region.code, numerator]),
            ),
            label,
          ).toEqual(expected);
          const all = [...within.values()].reduce((a, b) => a + b, 0);
          expect(choropleth.total.numerator, label).toBe(all);
          const parts = [...choropleth.values, ...choropleth.remainder].reduce(
            (sum, { numerator }) => sum + (numerator ?? 0),
            0,
          );
          expect(parts, label).toBe(all);
          if (level === "COUNTY" && day === null && within.has("910105"))
            expect(
              choropleth.remainder.find(({ kind }) => kind === "CLOSED_REGION"),
              label,
            ).toMatchObject({
              nameZh: "区划910105（已撤销，无单一承接区划）",
              numerator: within.get("910105"),
            });
        }
      },
    );

    it.each(CASES)(
      "statistics and register counts by $level with the regions of $day agree with a count by hand",
      async ({ day, level, places }) => {
        const filter = `under: "910000"${asOf(day)}`;
        const days = `from: "2025-04-01", to: "2025-09-30"`;
        const complaints = await hanging(
          "select region_id from complaints where reported_on between '2025-04-01' and '2025-09-30'",
        );
        const cases = await hanging(
          "select region_id from mediation_cases where received_on between '2025-04-01' and '2025-09-30'",
        );
        const placeOf = (code: string) => places[code]![AT[level]];
        // by month alone, by category too, and of odd days: three ways to count
        for (const [groupBy, range] of [
          ["REGION, MONTH", days],
          ["REGION, CATEGORY", days],
          ["REGION, DAY", days],
          ["REGION", `from: "2025-04-02", to: "2025-09-30"`],
        ]) {
          const { complaintStatistics } = (await answer(
            `{ complaintStatistics(filter: {${filter}, ${range}}, groupBy: [${groupBy}], level: ${level}) { region { code validTo } complaints } }`,
          )) as unknown as { complaintStatistics: { region: { code: string } | null; complaints: number }[] };
          const counted: Record<string, number> = {};
          let all = 0;
          for (const { region, complaints: n } of complaintStatistics) {
            all += n;
            if (region !== null) counted[region.code] = (counted[region.code] ?? 0) + n;
          }
          expect(all, groupBy).toBe([...complaints.values()].reduce((a, b) => a + b, 0));
          // a closed region without a single successor is a row of its own
          const closed = day !== null ? null : level === "COUNTY" ? "910105" : level === "STREET" ? "910102002" : null;
          if (closed !== null) expect(counted[closed], groupBy).toBe(complaints.get(closed));
          if (closed !== null) delete counted[closed];
          expect(counted, groupBy).toEqual(summed(complaints, placeOf));
        }
        const { registerCounts } = (await answer(
          `{ registerCounts(register: "mediation_cases", groupBy: [REGION], level: ${level}, filter: {${filter}, ${days}}) { region { code } records } }`,
        )) as unknown as { registerCounts: { region: { code: string } | null; records: number }[] };
        const counted = Object.fromEntries(
          registerCounts.filter(({ region }) => region !== null).map(({ region, records }) => [region!.code, records]),
        );
        if (day === null) for (const closed of ["910105", "910102002"]) delete counted[closed];
        expect(counted).toEqual(summed(cases, placeOf));
      },
    );

    it("a trend goes on through the change, and says what of it closed regions had", async () => {
      const { region } = (await answer(
        `{ region(code: "910111") { countedHere { code validTo successor { code } } indicatorTrend(indicator: "complaints", from: "2024-06", to: "2026-10") {
          to numerator takenOver { region { code validTo } numerator } } } }`,
      )) as unknown as {
        region: {
          countedHere: { code: string }[];
          indicatorTrend: {
            to: string;
            numerator: number;
            takenOver: { region: { code: string; validTo: string }; numerator: number }[];
          }[];
        };
      };
      expect(region.countedHere.map(({ code }) => code)).toEqual(["910102", "910121", "910122", "910202"]);
      expect(region.countedHere[0]).toMatchObject({ validTo: CHANGED_ON, successor: { code: "910111" } });
      for (const { to, numerator, takenOver } of region.indicatorTrend) {
        const facts = await hanging(inMonth(to));
        expect(numerator, to).toBe(summed(facts, (code) => TODAY[code]![1])["910111"]);
        const before = summed(
          facts,
          (code) => ["910102", "910121", "910122", "910202"].find((former) => code.startsWith(former)) ?? null,
        );
        expect(Object.fromEntries(takenOver.map(({ region: { code }, numerator: n }) => [code, n])), to).toEqual(
          before,
        );
      }
      expect(region.indicatorTrend.find(({ to }) => to === "2024-07")!.takenOver).toHaveLength(4);
      expect(region.indicatorTrend.find(({ to }) => to === "2026-10")!.takenOver).toEqual([]);
    });

    it("the old region is asked for as it was: its figures, children, estates, records and boundary", async () => {
      const { region, regions } = (await answer(
        `{ region(code: "910102", regionsAsOf: "2025-05-31") { code validTo children { code } estates { totalCount } mediationCases { totalCount }
             indicatorValue(indicator: "complaints", to: "2025-05") { numerator takenOver { numerator } } }
           regions(under: "910200", level: COUNTY, regionsAsOf: "2025-05-31") { nodes { code } } }`,
      )) as unknown as { region: unknown; regions: { nodes: { code: string }[] } };
      const inIt = (facts: ReadonlyMap<string, number>): number => summed(facts, (code) => BEFORE[code]![1])["910102"]!;
      expect(region).toEqual({
        code: "910102",
        validTo: CHANGED_ON,
        children: [{ code: "910102001" }, { code: "910102002" }],
        estates: { totalCount: inIt(await hanging(standing("2026-11-20"))) },
        mediationCases: { totalCount: inIt(await hanging("select region_id from mediation_cases")) },
        indicatorValue: { numerator: inIt(await hanging(inMonth("2025-05"))), takenOver: [] },
      });
      expect(regions.nodes).toEqual([{ code: "910201" }, { code: "910202" }]);
      const shapes = await app.inject({ url: "/boundaries/910100/COUNTY.geojson?regionsAsOf=2025-05-31" });
      const codes = (shapes.json() as { features: { properties: { code: string } }[] }).features.map(
        ({ properties }) => properties.code,
      );
      expect(codes.sort()).toEqual(["910102", "910105", "910111", "910122", "910182"]);
      expect((await app.inject({ url: "/boundaries/910100/COUNTY.geojson?regionsAsOf=2027-01-01" })).statusCode).toBe(
        400,
      );
      const { estates } = (await answer(`{ estates(filter: {under: "910111"}) { totalCount } }`)) as unknown as {
        estates: { totalCount: number };
      };
      expect(estates.totalCount).toBe(
        summed(await hanging(standing("2026-11-20")), (code) => TODAY[code]![1])["910111"],
      );
    });

    it("says where the map was another", async () => {
      const changed = async (under: string, to: string, day: string | null): Promise<boolean> => {
        const { choropleth, region } = (await answer(
          `{ choropleth(under: "${under}", indicator: "complaints", to: "${to}"${asOf(day)}) { asOf regionsChanged }
             region(code: "${under}"${asOf(day)}) { regionsChanged(asOf: "${lastOfMonth(`${to}-01`)}") } }`,
        )) as unknown as Record<"choropleth" | "region", { regionsChanged: boolean }>;
        expect(region.regionsChanged).toBe(choropleth.regionsChanged);
        return choropleth.regionsChanged;
      };
      expect(await changed("910100", "2025-05", null)).toBe(true);
      expect(await changed("910100", "2025-05", "2025-05-31")).toBe(false);
      expect(await changed("910201", "2025-05", null)).toBe(false);
      expect(await changed("910111", "2025-06", null)).toBe(true);
      expect(await changed("910112", "2025-06", null)).toBe(false);
    });

    it("a day to come, and a code that the day's regions do not have, are errors", async () => {
      const later = await ask(
        app,
        `{ choropleth(under: "910100", indicator: "complaints", regionsAsOf: "2026-12-01") { total { value } } }`,
      );
      expect(later.errors![0]!.message).toContain("a day up to today, 2026-11-20");
      const none = await ask(
        app,
        `{ choropleth(under: "910112", indicator: "complaints", regionsAsOf: "2025-05-31") { total { value } } }`,
      );
      expect(none.errors![0]!.extensions.code).toBe("NOT_FOUND");
    });

    it("reconcile finds no difference, and finds one where a closed region's months or a successor go wrong", async () => {
      expect((await rolledBack(getDatabase(), (client) => reconcile(client))).differences).toEqual([]);
      const broken = await rolledBack(getDatabase(), async (client) => {
        await client.query(
          "update indicator_months set numerators[3] = numerators[3] + 1 where indicator = 'complaints' and region_id = (select region_id from regions where code = '910102')",
        );
        return reconcile(client);
      });
      expect(
        broken.differences.some(({ table, key }) => table === "complaints by successors" && key.startsWith("910111 ")),
      ).toBe(true);
    });
  },
  recodedWorld,
);
