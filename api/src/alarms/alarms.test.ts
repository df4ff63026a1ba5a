import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

const ALARMS = `query A($region: ID!, $at: DateTime!) {
  alarms(region: $region, at: $at) { kind count regions { region { code } count } }
}`;
/** Noon in Jinan. */
const AT = "2026-11-20T04:00:00Z";
interface Alarm {
  kind: string;
  count: number | null;
  regions: { region: { code: string }; count: number }[];
}

/** Complaints every 5 hours back to August, in turn of every step and in four streets and counties; acts and duties due every third day. */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query("create table complaints_of_alarms partition of complaints default");
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
       select case when n % 4 = 3 then '370200' else '370100' end, (t at time zone 'Asia/Shanghai')::date, 1, 'a' || n,
         (array[9, 10, 4, 7])[n % 4 + 1], 'PARKING',
         (array['RECEIVED', 'ASSIGNED', 'ESCALATED', 'HANDLED', 'CLOSED', 'REOPENED', 'CLOSED'])[n % 7 + 1]::complaint_status, t
       from (select n, timestamptz '${AT}' - n * interval '5 hours' as t from generate_series(0, 500) n) s`,
    );
    await client.query(
      `insert into supervision_acts (city_code, source_id, external_id, region_id, acted_on, kind, due_on, done_on)
       select '370100', 1, 's' || n, (array[9, 10, 4])[n % 3 + 1], date '2025-01-01', 'NOTICE', date '2026-12-15' - 3 * n,
         case when n % 4 = 0 then date '2026-11-01' end
       from generate_series(1, 180) n`,
    );
    await client.query(
      `insert into disclosure_duties (city_code, source_id, external_id, region_id, estate_id, kind, due_on, done_on)
       select '370100', 1, 'd' || n, 9, n, 'FEES',
         date '2026-12-01' - 5 * n, case when n % 2 = 0 then date '2026-11-01' end
       from generate_series(1, 100) n`,
    );
    await recountAll(client, { today: "2026-11-20" });
  });
}

describeOnBoth(
  "alarms",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const asked = async (region: string): Promise<Map<string, Alarm>> => {
      const { data, errors } = await ask(app, ALARMS, { region, at: AT });
      expect(errors).toBeUndefined();
      return new Map((data as { alarms: Alarm[] }).alarms.map((alarm) => [alarm.kind, alarm]));
    };
    /** Numbers of one condition below each region one level down, most first, by the codes that regions have themselves. */
    const below = async (length: number, table: string, condition: string): Promise<Alarm["regions"]> => {
      const { rows } = await getDatabase().pool.query<{ code: string; count: number }>(
        `select rpad(left(r.code, ${length}), 6, '0') as code, count(*)::int as count
         from ${table} t join regions r using (region_id) where ${condition} group by 1 order by 2 desc, 1`,
      );
      return rows.map(({ code, count }) => ({ region: { code }, count }));
    };
    const CONDITIONS: [string, string, string][] = [
      [
        "COMPLAINTS_OVERDUE",
        "complaints",
        `status <> 'CLOSED' and age('${AT}', reported_at) >= '72 hours' and reported_on > '2026-08-21'`,
      ],
      ["COMPLAINTS_ESCALATED", "complaints", "status = 'ESCALATED' and reported_on > '2026-08-21'"],
      [
        "COMPLAINTS_DUE",
        "complaints",
        `status <> 'CLOSED' and '${AT}' - reported_at >= '48 hours' and '${AT}' - reported_at < '72 hours'`,
      ],
      [
        "RECTIFICATIONS_OVERDUE",
        "supervision_acts",
        "done_on is null and due_on between '2025-11-20' and '2026-11-19'",
      ],
      ["RECTIFICATIONS_DUE", "supervision_acts", "done_on is null and due_on between '2026-11-20' and '2026-11-27'"],
      ["DUTIES_OVERDUE", "disclosure_duties", "done_on is null and due_on between '2025-11-20' and '2026-11-19'"],
      ["DUTIES_DUE", "disclosure_duties", "done_on is null and due_on between '2026-11-20' and '2026-11-27'"],
    ];
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each(CONDITIONS)("%s: as many as SQL finds, with the cities that have most", async (kind, table, condition) => {
      const cities = await below(4, table, condition);
      expect(cities.length).toBeGreaterThan(0);
      const alarm = (await asked("370000")).get(kind)!;
      expect(alarm.count).toBe(cities.reduce((sum, { count }) => sum + count, 0));
      expect(alarm.regions).toEqual(cities);
    });

    it("of a city name its counties; of a street nothing below is named", async () => {
      const [, table, condition] = CONDITIONS[0]!;
      const counties = (await below(6, table, condition)).filter(({ region }) => region.code.startsWith("3701"));
      expect((await asked("370100")).get("COMPLAINTS_OVERDUE")!.regions).toEqual(counties);
      const street = (await asked("370102001")).get("COMPLAINTS_OVERDUE")!;
      expect([street.count! > 0, street.regions]).toEqual([true, []]);
    });

    it("where nothing is on record there is no number, and where something is, zero", async () => {
      const beijing = await asked("110000");
      expect([...beijing.values()].map(({ count }) => count)).toEqual(CONDITIONS.map(() => null));
      const qingdao = await asked("370200");
      expect(qingdao.get("RECTIFICATIONS_OVERDUE")!.count).toBeNull();
    });

    it("of an unknown region are refused", async () => {
      const { errors } = await ask(app, ALARMS, { region: "999999", at: AT });
      expect(errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
    });
  },
  world,
);
