import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

const HOURS = `query H($under: ID, $until: DateTime!) { complaintHours(under: $under, until: $until) { from complaints usual } }`;
interface Hour {
  from: string;
  complaints: number | null;
  usual: number | null;
}

/** 600 of the 32 days before 20 November, a third of them on the turn of an hour. */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query("create table complaints_of_hours partition of complaints default");
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
       select case when n % 3 = 2 then '370200' else '370100' end, (t at time zone 'Asia/Shanghai')::date, 1, 'h' || n,
         (array[9, 4, 7])[n % 3 + 1], 'PARKING', 'RECEIVED', t
       from (
         select n, timestamptz '2026-11-19T23:00:00Z' - (n % 32) * interval '1 day' - (n * 7 % 24) * interval '1 hour'
           - (case when n % 5 < 2 then 0 else n * 13 % 60 end) * interval '1 minute' as t
         from generate_series(1, 600) n
       ) s`,
    );
    await recountAll(client, { today: "2026-11-20" });
  });
}

describeOnBoth(
  "complaints by hour",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const hours = async (variables: Record<string, unknown>): Promise<Hour[]> => {
      const { data, errors } = await ask(app, HOURS, variables);
      expect(errors).toBeUndefined();
      return (data as { complaintHours: Hour[] }).complaintHours;
    };
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each([
      ["370000", "2026-11-19T10:00:00Z"],
      ["370100", "2026-11-19T00:00:00+08:00"],
      ["370202", "2026-11-18T23:30:00Z"],
    ])("of %s until %s are what a join with every hour counts", async (under, until) => {
      const { rows } = await getDatabase().pool.query<{ from: Date; complaints: number; usual: number }>(
        `with hours as (
           select generate_series($2::timestamptz - interval '24 hours', $2::timestamptz - interval '1 hour', interval '1 hour') as "from"
         ), own as (
           select c.reported_at from complaints c join regions r using (region_id)
           where exists (select from regions a where a.code = $1 and r.path <@ a.path)
         )
         select h."from",
           (select count(*)::int from own where reported_at >= h."from" and reported_at < h."from" + interval '1 hour') as complaints,
           (select count(*)::float8 / 28 from own, generate_series(1, 28) back
            where reported_at >= h."from" - back * interval '24 hours'
              and reported_at < h."from" - back * interval '24 hours' + interval '1 hour') as usual
         from hours h order by 1`,
        [under, until],
      );
      const counted = rows.map(({ from, ...row }) => ({ from: from.toISOString(), ...row }));
      const told = await hours({ under, until });
      expect(told).toEqual(counted);
      expect(told.reduce((sum, { complaints }) => sum + complaints!, 0)).toBeGreaterThan(0);
    });

    it("are no zeros before anything is on record, and have nothing usual within the first four weeks", async () => {
      const early = await hours({ under: "370000", until: "2020-03-01T00:00:00Z" });
      expect(new Set(early.map(({ complaints, usual }) => `${complaints} ${usual}`))).toEqual(new Set(["null null"]));
    });

    it("of an unknown region are refused", async () => {
      const { errors } = await ask(app, HOURS, { under: "999999", until: "2026-11-19T10:00:00Z" });
      expect(errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
    });
  },
  world,
);
