import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { recordLoops } from "../../test/passes.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

const AT = "2026-11-20T04:00:00Z";
const HOURS = "hours { p10 lowerQuartile median upperQuartile p90 }";
const TIMES = `query T($filter: ComplaintTimesFilter!) { complaintTimes(filter: $filter) {
  extent all { received closed ${HOURS} } categories { category { category } received closed ${HOURS} }
  firmCount firms(first: 2) { firm { id name } received closed ${HOURS} }
  phases { phase complaints hours share medianHours } moves { step from to complaints } laterMoves } }`;
const BEHIND = `query B($filter: ComplaintTimesFilter!, $behind: ComplaintTimesBehind, $first: Int, $after: String) {
  timedComplaints(filter: $filter, behind: $behind, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { hours complaint { externalId } } } }`;

interface Hours {
  p10: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  p90: number;
}
interface Close {
  received: number;
  closed: number;
  hours: Hours | null;
}
interface Times {
  extent: string;
  all: Close | null;
  categories: (Close & { category: { category: string } })[] | null;
  firmCount: number | null;
  firms: (Close & { firm: { id: string; name: string } | null })[] | null;
  phases: { phase: string; complaints: number; hours: number; share: number; medianHours: number }[] | null;
  moves: { step: number; from: string; to: string; complaints: number }[] | null;
  laterMoves: number | null;
}
interface Behind {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { hours: number; complaint: { externalId: string } }[];
}

/** In October, in two counties: 400 complaints without events, of three categories, some about estates, every step told of some; in November what the tests record. */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query("create table complaints_of_times partition of complaints default");
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at, assigned_at,
         escalated_at, handled_at, closed_at, reopened_at)
       select '370100', (t at time zone 'Asia/Shanghai')::date, 1, 't' || n, case when n % 5 = 0 then 4 else 9 end,
         case when n % 5 > 0 and n % 7 > 0 then 1 + n % 12 end, (array['PARKING', 'ELEVATOR', 'NOISE'])[n % 3 + 1],
         (case when n % 11 = 0 then 'REOPENED' when n % 4 = 0 then 'HANDLED' when n % 9 = 0 then 'ASSIGNED' else 'CLOSED' end)::complaint_status,
         t, case when n % 6 > 0 then t + n % 30 * interval '1 hour' end, case when n % 8 = 0 then t + interval '70 hours' end,
         case when n % 9 > 0 then t + interval '80 hours' + n % 13 * interval '7 minutes' end,
         case when n % 4 > 0 and n % 9 > 0 or n % 11 = 0 then t + interval '90 hours' + n * 37 % 200 * interval '1 hour' end,
         case when n % 11 = 0 then t + interval '300 hours' end
       from (select n, timestamptz '2026-10-01T00:00:00Z' + n * interval '1 hour' as t from generate_series(1, 400) n) s`,
    );
    await recountAll(client, { today: "2026-11-20" });
  });
}

/** The value below which a share of numbers lies, between the two nearest: from the sorted list, not by the database. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}
function closeOf(hours: readonly (number | null)[]): Close {
  const closed = hours.filter((one) => one !== null).sort((a, b) => a - b);
  const at = (share: number) => expect.closeTo(quantile(closed, share), 6) as number;
  const told = { p10: at(0.1), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), p90: at(0.9) };
  return { received: hours.length, closed: closed.length, hours: closed.length === 0 ? null : told };
}

describeOnBoth(
  "times of complaints",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    const OCTOBER = { under: "370100", from: "2026-10", to: "2026-10", at: AT };
    const NOVEMBER = { under: "370102001", to: "2026-11", at: AT };
    async function times(filter: object): Promise<Times> {
      const { data, errors } = await ask(app, TIMES, { filter });
      expect(errors).toBeUndefined();
      return (data as { complaintTimes: Times }).complaintTimes;
    }
    async function behind(filter: object, which: object | null, page: object = {}): Promise<Behind> {
      const { data, errors } = await ask(app, BEHIND, { filter, behind: which, ...page });
      expect(errors).toBeUndefined();
      return (data as { timedComplaints: Behind }).timedComplaints;
    }
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
      const firm = { level: "FIRM", unit: "甲物业" };
      await recordLoops(app, {
        // 1 hour at the desk, 2 waiting, 20 in hand of which 5 paused, 4 handled; times are of November 2026
        whole: [
          ["ASSIGNED", "02 10:00", firm],
          ["ACCEPTED", "02 12:00", firm],
          ["PAUSED", "02 14:00", { reason: "等配件" }],
          ["RESUMED", "02 19:00", { reason: "等配件" }],
          ["HANDLED", "03 08:00"],
          ["CLOSED", "03 12:00"],
        ],
        // two pauses that overlap are one of 8 hours, from 12:00 to 20:00; the second is ended by being handled
        overlapping: [
          ["ASSIGNED", "02 10:00", firm],
          ["PAUSED", "02 12:00", { reason: "等配件" }],
          ["PAUSED", "02 14:00", { reason: "等居民" }],
          ["RESUMED", "02 15:00", { reason: "等配件" }],
          ["HANDLED", "02 20:00"],
        ],
        // handed back, given to the street, closed and opened again; the 10 hours during which it was closed are nobody's
        returned: [
          ["ASSIGNED", "02 10:00", firm],
          ["RETURNED", "02 15:00", { ...firm, reason: "不属本单位职责" }],
          ["ASSIGNED", "02 18:00", { level: "STREET", unit: "某街道" }],
          ["CLOSED", "03 09:00"],
          ["REOPENED", "03 19:00"],
          ["ASSIGNED", "04 19:00"],
        ],
      });
    });
    afterAll(() => app.close());

    it("by category, firm and of all are the quantiles of a sorted list", async () => {
      const { rows } = await getDatabase().pool.query<{ category: string; firm: string | null; hours: number | null }>(
        `select c.category, (select f.name from management_episodes m join property_firms f using (city_code, firm_id)
             where m.estate_id = c.estate_id and coalesce(m.valid_from, '-infinity') <= c.reported_on and coalesce(m.valid_to, 'infinity') > c.reported_on) as firm,
           case when c.closed_at > coalesce(c.reopened_at, '-infinity') then extract(epoch from c.closed_at - c.reported_at)::float8 / 3600 end as hours
         from complaints c join regions r using (region_id) where r.code like '3701%' and c.reported_on between '2026-10-01' and '2026-10-31'`,
      );
      const hoursOf = (is: (row: (typeof rows)[number]) => boolean) =>
        closeOf(rows.filter(is).map(({ hours }) => hours));
      const told = await times(OCTOBER);
      expect(rows.length).toBeGreaterThan(350);
      expect(told.all).toEqual(hoursOf(() => true));
      expect(told.all!.closed).toBeGreaterThan(100);
      expect(told.categories!.map(({ category }) => category.category).sort()).toEqual([
        "ELEVATOR",
        "NOISE",
        "PARKING",
      ]);
      for (const { category, ...close } of told.categories!)
        expect(close).toEqual(hoursOf((row) => row.category === category.category));
      expect(told.firmCount).toBe(new Set(rows.flatMap(({ firm }) => firm ?? [])).size);
      expect(told.firms!.length).toBeGreaterThan(1);
      for (const { firm, ...close } of told.firms!)
        expect(close).toEqual(hoursOf((row) => row.firm === (firm?.name ?? null)));
      const [first] = told.firms!;
      expect((await times({ ...OCTOBER, firm: first!.firm!.id })).all).toEqual(
        hoursOf((row) => row.firm === first!.firm!.name),
      );
      expect((await times({ ...OCTOBER, withoutFirm: true, category: "NOISE" })).all).toEqual(
        hoursOf((row) => row.firm === null && row.category === "NOISE"),
      );
    });

    it("of complaints without events go by their own times, a phase a column, as plain SQL sums them", async () => {
      const { rows } = await getDatabase().pool.query<Record<"desk" | "hand" | "closing", number>>(
        // of those never assigned the desk had them until they went up or were handled; what stands so is counted to now, and a reopened one is back at the desk
        `select sum(case when assigned_at is not null then extract(epoch from assigned_at - reported_at)
             else extract(epoch from least(escalated_at, handled_at, closed_at, '${AT}') - reported_at) end
             + case when status = 'REOPENED' then extract(epoch from '${AT}' - reopened_at) else 0 end)::float8 / 3600 as desk,
           sum(case when least(assigned_at, escalated_at) is null then 0
             else extract(epoch from least(handled_at, closed_at, '${AT}') - least(assigned_at, escalated_at)) end)::float8 / 3600 as hand,
           sum(case when handled_at is null then 0 else extract(epoch from coalesce(closed_at, '${AT}') - handled_at) end)::float8 / 3600 as closing
         from complaints c join regions r using (region_id) where r.code like '3701%' and c.reported_on between '2026-10-01' and '2026-10-31'`,
      );
      const { phases } = await times(OCTOBER);
      const hours = Object.fromEntries(phases!.map((phase) => [phase.phase, phase.hours]));
      const { desk, hand, closing } = rows[0]!;
      for (const [phase, sum] of [
        ["AT_DESK", desk],
        ["IN_HAND", hand],
        ["AWAITING_CLOSE", closing],
      ] as const)
        expect(hours[phase], phase).toBeCloseTo(sum, 4);
      expect(Object.keys(hours)).toHaveLength(3);
      expect(phases!.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
    });

    it("of complaints with events are each stretch's hours, reckoned by hand", async () => {
      // up to noon of the 20th in China; whole, overlapping, returned
      const toNow = (day: number, hour: number): number => (20 - day) * 24 + 12 - hour;
      const { phases, all } = await times(NOVEMBER);
      const own = (phase: string) => phases!.find((one) => one.phase === phase)!;
      const { rows } = await getDatabase().pool.query<{ n: number }>(
        `select count(*)::int as n from complaints c join regions r using (region_id) where r.code = '370102001' and reported_on >= '2026-11-01'`,
      );
      expect([all!.received, all!.closed]).toEqual([rows[0]!.n, 1]);
      expect(own("AT_DESK")).toMatchObject({ complaints: 3, hours: 1 + 1 + (1 + 3 + 24), medianHours: 1 });
      expect(own("GIVEN")).toMatchObject({ complaints: 1, hours: 2, medianHours: 2 });
      expect(own("IN_HAND")).toMatchObject({ complaints: 3, hours: 15 + 2 + (5 + 15 + toNow(4, 19)) });
      expect(own("PAUSED")).toMatchObject({ complaints: 2, hours: 5 + 8, medianHours: 6.5 });
      expect(own("AWAITING_CLOSE")).toMatchObject({ complaints: 2, hours: 4 + toNow(2, 20) });
    });

    it("go from whom to whom, move by move", async () => {
      const { moves, laterMoves } = await times(NOVEMBER);
      expect(moves).toEqual(
        expect.arrayContaining([
          { step: 1, from: "DESK", to: "FIRM", complaints: 3 },
          { step: 2, from: "FIRM", to: "HANDLED", complaints: 2 },
          { step: 2, from: "FIRM", to: "DESK", complaints: 1 },
          { step: 3, from: "HANDLED", to: "CLOSED", complaints: 1 },
          { step: 3, from: "DESK", to: "STREET", complaints: 1 },
          { step: 4, from: "STREET", to: "CLOSED", complaints: 1 },
          { step: 5, from: "CLOSED", to: "DESK", complaints: 1 },
          { step: 6, from: "DESK", to: "UNIT", complaints: 1 },
        ]),
      );
      expect([moves!.length, laterMoves]).toEqual([8, 0]);
    });

    it("open the complaints behind each number, the longest first, page by page", async () => {
      const names = ({ nodes }: Behind) => nodes.map(({ complaint, hours }) => [complaint.externalId, hours]);
      expect(names(await behind(NOVEMBER, { phase: "PAUSED" }))).toEqual([
        ["overlapping", 8],
        ["whole", 5],
      ]);
      expect(names(await behind(NOVEMBER, { move: { step: 2, from: "FIRM", to: "HANDLED" } }))).toEqual([
        ["whole", 22],
        ["overlapping", 10],
      ]);
      const { all, categories, phases } = await times(OCTOBER);
      const parking = categories!.find(({ category }) => category.category === "PARKING")!;
      const closed = await behind({ ...OCTOBER, category: "PARKING" }, null, { first: 1000 });
      expect([closed.totalCount, closed.nodes.length]).toEqual([parking.closed, parking.closed]);
      const inHand = { phase: "IN_HAND" };
      const whole = await behind(OCTOBER, inHand, { first: 1000 });
      expect(whole.nodes.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(
        phases!.find(({ phase }) => phase === "IN_HAND")!.hours,
      );
      const first = await behind(OCTOBER, inHand, { first: 150 });
      const rest = await behind(OCTOBER, inHand, { first: 1000, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
      expect(all!.received).toBeGreaterThan(whole.totalCount);
    });

    it("are no zeros where nothing is on record, and refuse months to come and more than twelve", async () => {
      expect(await times({ under: "110000", at: AT })).toEqual({
        extent: "NONE",
        all: null,
        categories: null,
        firmCount: null,
        firms: null,
        phases: null,
        moves: null,
        laterMoves: null,
      });
      for (const wrong of [{ to: "2026-12" }, { from: "2025-11", to: "2026-11" }, { from: "2026-11", to: "2026-10" }]) {
        const { errors } = await ask(app, TIMES, { filter: { under: "370100", ...wrong } });
        expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
      }
    });
  },
  world,
);
