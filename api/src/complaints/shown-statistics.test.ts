import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type OpenAndScoped, openAndScoped } from "../../test/open-and-scoped.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

/** About e100, in October; LIFTS in two months. */
const COUNTS = { PARKING: 9, NOISE: 3, LIFTS: 7, FEES: 2 } as const;

/** About other estates and none, in October. In 370102002 (region 10) all are of one estate. */
const BESIDE = [
  [9, null, { PARKING: 6, NOISE: 6, LIFTS: 6, FEES: 6 }],
  [3, null, { PARKING: 6, FEES: 6 }],
  [10, 101, { NOISE: 9, FEES: 1 }],
] as const;

async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await database.pool.query(
    "create table if not exists complaints_2026_09 partition of complaints for values from ('2026-09-01') to ('2026-10-01')",
  );
  for (const [category, count] of Object.entries(COUNTS)) {
    await database.pool.query(
      "insert into complaint_categories (category, name_zh, name_en) values ($1, $1, $1) on conflict do nothing",
      [category],
    );
    await database.pool.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at, closed_at, location)
       select '370100', d, 1, 'small ' || $1 || n, region_id, 100, $1,
         (case when n <= 3 then 'RECEIVED' else 'CLOSED' end)::complaint_status, d + interval '2 hours', case when n > 3 then d + interval '9 hours' end,
         st_setsrid(st_makepoint(117.05, 36.62), 4326)
       from generate_series(1, $2::int) n cross join lateral (select case when $1 = 'LIFTS' and n > 5 then date '2026-09-10' else date '2026-10-10' end as d) days
       join estates on city_code = '370100' and estate_id = 100`,
      [category, count],
    );
  }
  for (const [region, estate, counts] of BESIDE)
    for (const [category, count] of Object.entries(counts))
      await database.pool.query(
        `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at)
         select '370100', '2026-10-11', 1, concat_ws(' ', 'beside', $1::int, $3::text, n), $1, $2::bigint, $3, 'RECEIVED', '2026-10-11T08:00:00+08:00'
         from generate_series(1, $4::int) n`,
        [region, estate, category, count],
      );
  // what is known of closings since when
  await inTransaction(database, (client) => recountAll(client, { today: "2026-11-20" }));
}

const ESTATE = encodeId("estate", "370100", "100");

describeOnBoth(
  "small counts of an estate by a code",
  (getDatabase, _kind, getConfig) => {
    let served: OpenAndScoped;
    let open: FastifyInstance;
    let closed: FastifyInstance;
    beforeAll(async () => {
      served = await openAndScoped(getDatabase(), getConfig());
      ({ open, closed } = served);
    });
    afterAll(() => served.close());

    const statistics = async (app: FastifyInstance, groupBy: string, filter = `estate: "${ESTATE}"`) =>
      (
        await served.ask(
          app,
          `{ complaintStatistics(filter: { ${filter} }, groupBy: [${groupBy}]) { month status category { category } complaints suppressed } }`,
        )
      ).complaintStatistics as {
        month: string | null;
        status: string | null;
        category: { category: string } | null;
        complaints: number | null;
        suppressed: boolean;
      }[];
    const byCategory = (rows: Awaited<ReturnType<typeof statistics>>) =>
      Object.fromEntries(
        rows.map(({ category, complaints, suppressed }) => [
          category?.category,
          suppressed ? "suppressed" : complaints,
        ]),
      );

    it("are told to whoever may see persons, and to others only where they are not small", async () => {
      const all = await statistics(open, "CATEGORY");
      expect(byCategory(all)).toEqual(COUNTS);
      const some = byCategory(await statistics(closed, "CATEGORY"));
      expect(some).toMatchObject({ PARKING: 9, LIFTS: 7, NOISE: "suppressed", FEES: "suppressed" });
      // what there is none of is told as little as what is small
      expect(some.ELEVATOR).toBe("suppressed");
      expect((await statistics(closed, "")).map(({ complaints }) => complaints)).toEqual([21]);
    });

    it("are not told by a filter either, nor around a point", async () => {
      const one = async (filter: string) =>
        (await statistics(closed, "", filter)).map(({ complaints, suppressed }) =>
          suppressed ? "suppressed" : complaints,
        );
      expect(await one(`estate: "${ESTATE}", categories: ["PARKING"]`)).toEqual([9]);
      expect(await one(`estate: "${ESTATE}", categories: ["NOISE"]`)).toEqual(["suppressed"]);
      expect(await one(`estate: "${ESTATE}", categories: ["PARKING", "NOISE"]`)).toEqual(["suppressed"]);
      expect(await one(`estate: "${ESTATE}", categories: ["ELEVATOR"]`)).toEqual(["suppressed"]);
      expect(await one(`near: { longitude: 117.05, latitude: 36.62, radiusMeters: 30 }, categories: ["FEES"]`)).toEqual(
        ["suppressed"],
      );
      expect(await one(`under: "370102", from: "2026-10-02", to: "2026-10-20", categories: ["FEES"]`)).toEqual([15]);
    });

    it("are not told by their region, where all in it is of one estate", async () => {
      const days = 'from: "2026-10-02", to: "2026-10-20"';
      const street = `under: "370102002", ${days}`;
      expect(byCategory(await statistics(open, "CATEGORY", street))).toEqual({ NOISE: 9, FEES: 1 });
      const nothing = [{ month: null, status: null, category: null, complaints: null, suppressed: true }];
      expect(await statistics(closed, "CATEGORY", street)).toEqual(nothing);
      expect(await statistics(closed, "STATUS", street)).toMatchObject([{ status: "RECEIVED", complaints: 10 }]);
      expect(await statistics(closed, "", `${street}, categories: ["FEES"]`)).toEqual(nothing);
      const streets = await served.ask(
        closed,
        `{ complaintStatistics(filter: { under: "370102", ${days} }, groupBy: [REGION, CATEGORY], level: STREET) { region { code } category { category } complaints suppressed } }`,
      );
      const rows = streets.complaintStatistics as { region: { code: string } | null; suppressed: boolean }[];
      expect(rows.filter(({ suppressed }) => suppressed)).toEqual([
        { region: { code: "370102002" }, category: null, complaints: null, suppressed: true },
        // what is of no street would tell the other one
        { region: null, category: null, complaints: null, suppressed: true },
      ]);
      const divided = await served.ask(
        closed,
        '{ breakdown(by: "complaint_categories", region: "370102", from: "2026-10-02", to: "2026-10-20") { rows { region { code } total suppressed } } }',
      );
      const parts = (divided.breakdown as { rows: { suppressed: boolean }[] }).rows.filter(
        ({ suppressed }) => suppressed,
      );
      expect(parts).toEqual([
        { region: { code: "370102002" }, total: null, suppressed: true },
        { region: null, total: null, suppressed: true },
      ]);
      const county = `under: "370102", ${days}`;
      expect(await statistics(closed, "CATEGORY", county)).toEqual(await statistics(open, "CATEGORY", county));
    });

    it.each(["COMMUNITY", "STREET", "COUNTY", "PROVINCE"])(
      "are not told by their region, whether counted by %s: finer ones that it has not, or coarser ones that it lies in",
      async (level) => {
        const query = (group: string): string =>
          `{ complaintStatistics(filter: { under: "370102002", from: "2026-10-02", to: "2026-10-20" }, groupBy: [REGION, ${group}], level: ${level}) { complaints suppressed } }`;
        expect((await served.ask(open, query("CATEGORY"))).complaintStatistics).toHaveLength(2);
        expect((await served.ask(closed, query("CATEGORY"))).complaintStatistics).toEqual([
          { complaints: null, suppressed: true },
        ]);
        expect((await served.ask(closed, query("STATUS"))).complaintStatistics).toEqual([
          { complaints: 10, suppressed: false },
        ]);
      },
    );

    it("are kept back by month, and all of them by two codes", async () => {
      const months = await statistics(closed, "MONTH, CATEGORY");
      expect(months.every(({ suppressed }) => suppressed)).toBe(true);
      expect(new Set(months.map(({ month }) => month))).toEqual(new Set(["2026-09", "2026-10"]));
      expect(await statistics(closed, "CATEGORY, STATUS")).toEqual([
        { month: null, status: null, category: null, complaints: null, suppressed: true },
      ]);
      expect(await statistics(closed, "CATEGORY", `estate: "${ESTATE}", sources: ["survey"]`)).toMatchObject([
        { complaints: null, suppressed: true },
      ]);
      expect((await statistics(closed, "MONTH")).map(({ complaints }) => complaints)).toEqual([2, 19]);
    });

    it("are kept back of the estate's categories, with the parts that would tell of others", async () => {
      const query = `{ estate(id: "${ESTATE}") { complaintCategories { category { category } complaints closed everEscalated escalated suppressed medianHoursToClose } } }`;
      const rows = (app: FastifyInstance) =>
        served
          .ask(app, query)
          .then(({ estate }) => (estate as { complaintCategories: Record<string, unknown>[] }).complaintCategories);
      expect(await rows(open)).toMatchObject([
        { category: { category: "PARKING" }, complaints: 9, closed: 6, everEscalated: 0 },
        { category: { category: "LIFTS" }, complaints: 7, closed: 4 },
        { category: { category: "NOISE" }, complaints: 3, closed: 0 },
        { category: { category: "FEES" }, complaints: 2 },
      ]);
      const some = await rows(closed);
      expect(some.slice(0, 2)).toMatchObject([
        { category: { category: "PARKING" }, complaints: 9, closed: null, everEscalated: 0, suppressed: false },
        { category: { category: "LIFTS" }, complaints: 7, closed: null, everEscalated: 0, suppressed: false },
      ]);
      const rest = some.slice(2);
      expect(rest.map(({ category }) => (category as { category: string }).category)).toEqual(
        expect.arrayContaining(["FEES", "NOISE"]),
      );
      for (const row of rest)
        expect(row).toMatchObject({
          complaints: null,
          closed: null,
          everEscalated: null,
          escalated: null,
          medianHoursToClose: null,
          suppressed: true,
        });
    });

    it("are not told by how long they took either: of a region kept back, nor of a firm", async () => {
      const times = async (app: FastifyInstance, filter: string) =>
        (
          await served.ask(
            app,
            `{ complaintTimes(filter: { from: "2026-10", to: "2026-10", at: "2026-11-20T04:00:00Z", ${filter} }) { extent suppressed all { received } categories { category { category } } firmCount phases { phase } } }`,
          )
        ).complaintTimes as Record<string, unknown>;
      const street = 'under: "370102002"';
      const told = await times(open, street);
      expect(told).toMatchObject({ suppressed: false, all: { received: 10 } });
      expect(told.categories).toHaveLength(2);
      expect(await times(closed, street)).toEqual({ ...told, suppressed: true, categories: null });
      const nothing = { suppressed: true, all: null, categories: null, firmCount: null, phases: null };
      expect(await times(closed, `${street}, category: "FEES"`)).toMatchObject(nothing);
      const county = 'under: "370102"';
      expect(await times(closed, county)).toEqual(await times(open, county));
      const fees = `${county}, category: "FEES"`;
      expect(await times(closed, fees)).toEqual({ ...(await times(open, fees)), suppressed: true, firmCount: null });
      const firmless = `${county}, withoutFirm: true`;
      const without = await times(open, firmless);
      expect(await times(closed, firmless)).toEqual({ ...without, suppressed: true, categories: null });
      expect(await times(closed, `${firmless}, category: "FEES"`)).toMatchObject(nothing);
    });

    it("are told where the setting hides none", async () => {
      const app = await buildServer({
        database: getDatabase(),
        config: { ...getConfig(), openPersons: false, smallCountsBelow: 0 },
      });
      expect(byCategory(await statistics(app, "CATEGORY"))).toEqual(COUNTS);
      await app.close();
      const hiding = await buildServer({ database: getDatabase(), config: { ...getConfig(), openPersons: false } });
      expect(byCategory(await statistics(hiding, "CATEGORY"))).toMatchObject({ NOISE: "suppressed" });
      await hiding.close();
    });

    it("are told by a region as soon as what is beside them hides them, though what is hidden is kept from answer to answer", async () => {
      const app = await buildServer({ database: getDatabase(), config: { ...getConfig(), openPersons: false } });
      const street = 'under: "370102002", from: "2026-10-02", to: "2026-10-20"';
      const asked = async () => byCategory(await statistics(app, "CATEGORY", street));
      expect([await asked(), await asked()]).toEqual([{ undefined: "suppressed" }, { undefined: "suppressed" }]);
      const beside = ["NOISE", "FEES"].flatMap((category) =>
        Array.from({ length: 6 }, (_, n) => ({
          externalId: `later ${category} ${n}`,
          category,
          reportedAt: "2026-10-12T08:00:00+08:00",
          regionCode: "370102002",
          status: "RECEIVED",
        })),
      );
      expect((await record(app, beside)).data).toMatchObject({ recordComplaints: { inserted: 12 } });
      expect(await asked()).toEqual({ NOISE: 15, FEES: 7 });
      await app.close();
    });
  },
  world,
);
