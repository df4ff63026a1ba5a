import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

const STATISTICS = `query S($filter: ComplaintFilter, $groupBy: [ComplaintGroup!]!, $level: RegionLevel) {
  complaintStatistics(filter: $filter, groupBy: $groupBy, level: $level) {
    region { code } month weekOf day category { category } source status complaints
  }
}`;
const HEATMAP = `query H($filter: ComplaintFilter, $weight: HeatmapWeight, $maxCells: Int) {
  complaintHeatmap(filter: $filter, weight: $weight, maxCells: $maxCells) {
    longitudes latitudes weights cellDegrees complaints truncated demo
  }
}`;

interface Statistic {
  region: { code: string } | null;
  month: string | null;
  weekOf: string | null;
  day: string | null;
  category: { category: string } | null;
  source: string | null;
  status: string | null;
  complaints: number;
}
interface Heatmap {
  longitudes: number[];
  latitudes: number[];
  weights: number[];
  cellDegrees: number;
  complaints: number;
  truncated: boolean;
}

/** The small world, with a city that ended with 2018 and to which complaints still point. */
async function worldWithFormerCity(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query(
      `insert into regions (region_id, code, parent_id, path, city_code, level, kind, name_zh, name_en, pinyin, valid_from, valid_to)
       overriding system value values
       (13, '371200', 1, '1.13', '371200', 'CITY', 'ADMINISTRATIVE', '莱芜市', 'Laiwu', 'laiwushi', null, '2019-01-01'),
       (14, '371203', 13, '1.13.14', '371200', 'COUNTY', 'ADMINISTRATIVE', '钢城区', 'Gangcheng', 'gangchengqu', null, '2019-01-01')`,
    );
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
       select '371200', '2026-10-10', 1, 'former' || n, 13 + n % 2, 'PARKING', 'RECEIVED', '2026-10-10T08:00:00+08:00'
       from generate_series(1, 5) n`,
    );
    await recountAll(client, { today: "2026-11-20" });
  });
}

describeOnBoth(
  "complaint counts",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const statistics = async (variables: Record<string, unknown>): Promise<Statistic[]> => {
      const answer = await ask(app, STATISTICS, variables);
      expect(answer.errors).toBeUndefined();
      return (answer.data as { complaintStatistics: Statistic[] }).complaintStatistics;
    };
    const heatmap = async (variables: Record<string, unknown>): Promise<Heatmap> => {
      const answer = await ask(app, HEATMAP, variables);
      expect(answer.errors).toBeUndefined();
      return (answer.data as { complaintHeatmap: Heatmap }).complaintHeatmap;
    };
    const sql = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
      (await getDatabase().pool.query(text, values)).rows;

    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
      const all = madeUpComplaints(1500);
      for (const batch of [all.slice(0, 800), all.slice(800)]) {
        const answer = await record(app, batch);
        expect(answer.errors).toBeUndefined();
        expect(answer.data).toMatchObject({ recordComplaints: { inserted: batch.length } });
      }
    });
    afterAll(() => app.close());

    it("counts whole months of a city as SQL over the raw rows does", async () => {
      const rows = await statistics({
        filter: { under: "370100", from: "2026-01-01", to: "2026-06-30" },
        groupBy: ["MONTH", "CATEGORY", "STATUS"],
      });
      const expected = await sql(
        `select to_char(reported_on, 'YYYY-MM') as month, category, status::text as status, count(*)::int as complaints
         from complaints where city_code = '370100' and reported_on between '2026-01-01' and '2026-06-30'
         group by 1, 2, 3 order by 1, 2, status::text`,
      );
      expect(expected.length).toBeGreaterThan(20);
      const found = rows.map((row) => [row.month, row.category?.category, row.status, row.complaints].join());
      expect(found.sort()).toEqual(expected.map((row) => Object.values(row).join()).sort());
    });

    it.each(["PROVINCE", "CITY", "COUNTY", "STREET"])(
      "counts regions at %s level as SQL does that climbs from each complaint's region",
      async (level) => {
        const rows = await statistics({
          filter: { under: "370000", from: "2026-01-01", to: "2026-10-31" },
          groupBy: ["REGION", "MONTH", "SOURCE"],
          level,
        });
        const expected = await sql(
          `with recursive up as (
             select region_id, code, level, parent_id from regions
             union all
             select up.region_id, r.code, r.level, r.parent_id from up join regions r on r.region_id = up.parent_id
           )
           select up.code, to_char(c.reported_on, 'YYYY-MM') as month, s.name as source, count(*)::int as complaints
           from complaints c join sources s on s.source_id = c.source_id
             left join up on up.region_id = c.region_id and up.level = $1::region_level
           where c.city_code like '37%' and c.reported_on between '2026-01-01' and '2026-10-31'
           group by 1, 2, 3`,
          [level],
        );
        expect(expected.length).toBeGreaterThan(9);
        const found = rows.map((row) => [row.region?.code, row.month, row.source, row.complaints].join());
        expect(found.sort()).toEqual(expected.map((row) => Object.values(row).join()).sort());
      },
    );

    // naming every source leaves out nothing, and has the counts found among those by street, category, source and status
    it.each([null, "370000", "370100", "370102", "370102001", "370202"])(
      "counts months and regions in %s alike from whole regions and from their parts",
      async (under) => {
        const sources = (await sql("select name from sources")).map(({ name }) => name);
        let rows = 0;
        // of everything by street an answer may hold too many rows
        const levels = ["PROVINCE", "CITY", "COUNTY", null, ...(under === null ? [] : ["STREET"])];
        for (const level of levels)
          for (const groupBy of [["REGION", "MONTH"], ["REGION"], ["MONTH"], []])
            for (const days of [
              {},
              { from: "2026-03-01", to: "2026-10-31" },
              { from: "2030-01-01", to: "2030-01-31" },
            ]) {
              const filter = { under, ...days };
              const asked = { groupBy, level: groupBy.includes("REGION") ? level : null };
              const whole = await statistics({ filter, ...asked });
              expect(whole).toEqual(await statistics({ filter: { ...filter, sources }, ...asked }));
              rows += whole.length;
            }
        expect(rows).toBeGreaterThan(50);
      },
    );

    it("counts weeks from Monday, and parts of months", async () => {
      const rows = await statistics({ filter: { from: "2026-02-10", to: "2026-03-20" }, groupBy: ["WEEK"] });
      const expected = await sql(
        `select date_trunc('week', reported_on::timestamp)::date as week, count(*)::int as n from complaints
         where reported_on between '2026-02-10' and '2026-03-20' group by 1 order by 1`,
      );
      expect(rows.map((row) => [row.weekOf, row.complaints])).toEqual(expected.map((row) => [row.week, row.n]));
    });

    it.each([
      ["everything", {}, "true"],
      ["up to today", { to: "2026-11-20" }, "true"],
      ["arbitrary days", { from: "2025-12-07", to: "2026-08-19" }, "reported_on between '2025-12-07' and '2026-08-19'"],
      [
        "days of one month",
        { from: "2026-03-03", to: "2026-03-09" },
        "reported_on between '2026-03-03' and '2026-03-09'",
      ],
      [
        "a category",
        { categories: ["NOISE"], from: "2026-01-15" },
        "category = 'NOISE' and reported_on >= '2026-01-15'",
      ],
      ["a street", { under: "370102001" }, "region_id = 9"],
      ["a city", { under: "370100", to: "2026-10-31" }, "city_code = '370100' and reported_on <= '2026-10-31'"],
      ["statuses", { statuses: ["CLOSED", "RECEIVED"] }, "status in ('CLOSED', 'RECEIVED')"],
      ["a source", { sources: ["hotline"] }, "source_id = (select source_id from sources where name = 'hotline')"],
      [
        "a box",
        { within: { west: 117.04, south: 36.61, east: 117.06, north: 36.64 } },
        "st_x(location) between 117.04 and 117.06 and st_y(location) between 36.61 and 36.64",
      ],
      [
        "a radius",
        { near: { longitude: 117.05, latitude: 36.62, radiusMeters: 1500 } },
        "st_distance(location::geography, st_setsrid(st_makepoint(117.05, 36.62), 4326)::geography) <= 1500",
      ],
    ])("heatmap of %s holds as many complaints as SQL counts", async (_name, filter, condition) => {
      const found = await heatmap({ filter });
      const [counted] = await sql(
        `select count(*)::int as n from complaints where location is not null and ${condition}`,
      );
      expect(counted?.n).toBeGreaterThan(0);
      expect(found.weights.reduce((sum, n) => sum + n, 0)).toBe(counted?.n);
      expect(found.complaints).toBe(counted?.n);
      expect(found.truncated).toBe(false);
    });

    it("makes squares coarser until they fit, and keeps every complaint", async () => {
      const fine = await heatmap({});
      const coarse = await heatmap({ maxCells: 10 });
      expect(fine.weights.length).toBeGreaterThan(10);
      expect(coarse.weights.length).toBeLessThanOrEqual(10);
      expect(coarse.cellDegrees).toBeGreaterThan(fine.cellDegrees);
      expect(coarse.complaints).toBe(fine.complaints);
    });

    it("weighs by the households of the same square and leaves out squares without", async () => {
      const filter = { under: "370102001" };
      const found = await heatmap({ filter, weight: "PER_1000_HOUSEHOLDS", maxCells: 100 });
      const size = found.cellDegrees;
      const square = (expression: string, origin: number) =>
        `floor((st_${expression}(location) + ${origin}) / ${size})`;
      const expected = await sql(
        `with c as (
           select ${square("x", 180)} x, ${square("y", 90)} y, count(*) n from complaints where region_id = 9 and location is not null group by 1, 2
         ), e as (
           select ${square("x", 180)} x, ${square("y", 90)} y, sum(households) n from estates where city_code = '370100' and households > 0 group by 1, 2
         )
         -- of the squares around each, the smallest in which 500 households live; of the widest, 0.1° at most, any that has some
         select distinct on (c.x, c.y) 1000.0 * reported.n / living.n as weight
         from c cross join generate_series(0, ${Math.max(0, Math.floor(Math.log2(0.1 / size)))}) k
           cross join lateral (select sum(o.n) n from c o where floor(o.x / 2 ^ k) = floor(c.x / 2 ^ k) and floor(o.y / 2 ^ k) = floor(c.y / 2 ^ k)) reported
           cross join lateral (select sum(e.n) n from e where floor(e.x / 2 ^ k) = floor(c.x / 2 ^ k) and floor(e.y / 2 ^ k) = floor(c.y / 2 ^ k)) living
         where living.n >= 500 or (living.n > 0 and k = ${Math.max(0, Math.floor(Math.log2(0.1 / size)))})
         order by c.x, c.y, k`,
      );
      expect(expected.length).toBeGreaterThan(0);
      const sorted = (numbers: number[]) => numbers.map((n) => n.toFixed(6)).sort();
      expect(sorted(found.weights)).toEqual(sorted(expected.map((row) => Number(row.weight))));
      const raw = await heatmap({ filter, maxCells: 100 });
      expect(found.truncated).toBe(raw.weights.length > found.weights.length);
    });

    it("says what is wrong with a range, a level and a number of squares", async () => {
      const messages = await Promise.all([
        ask(app, STATISTICS, { groupBy: ["MONTH"], level: "CITY" }),
        ask(app, STATISTICS, { groupBy: ["MONTH"], filter: { from: "2026-02-01", to: "2026-01-01" } }),
        ask(app, HEATMAP, { maxCells: 10_001 }),
        ask(app, HEATMAP, { filter: { under: "999999" } }),
        ask(app, HEATMAP, { filter: { within: { west: -180, south: -90, east: 180, north: 90 } } }),
      ]);
      expect(messages.map((answer) => answer.errors?.[0]?.message)).toEqual([
        'level: expected REGION in groupBy beside it, got "CITY"',
        'filter.to: expected a day from 2026-02-01 (filter.from) on, got "2026-01-01"',
        "maxCells: expected a whole number from 1 to 10000, got 10001",
        'no region "999999" is known',
        expect.stringContaining("expected a box of at most 20° by 20°"),
      ]);
    });
  },
  worldWithFormerCity,
);
