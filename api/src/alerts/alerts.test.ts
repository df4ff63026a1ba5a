import { expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { openAndClosed } from "../../test/open-and-closed.ts";
import { bumpVersions, type Database, inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { openPlatform } from "../open-platform.ts";
import { shellContext } from "../shell-context.ts";
import { type Evaluated, evaluateRules } from "./evaluate-rules.ts";

const NOON = "2026-11-20T04:00:00Z";
const RULES = "name region { code } level indicator alarm queueList condition comparison threshold madeBy";
interface Told {
  rule: { name: string };
  region: { code: string };
  firedValue: number;
  value: number | null;
  month: string | null;
  firedAt: string;
  resolvedAt: string | null;
  resolvedValue: number | null;
}

/**
 * Open complaints of the days before the 17th of November 2026: nine in a street of Lixia, three in Shizhong, one in Qingdao; closed ones of the
 * first days of October: four in Lixia, two in Shizhong, four in Qingdao.
 */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query("create table complaints_of_alerts partition of complaints default");
    await client.query("delete from complaints where reported_on >= '2026-08-01'");
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
       select case when place = 7 then '370200' else '370100' end, (t at time zone 'Asia/Shanghai')::date, 1, 'a' || n, place, 'PARKING', 'ASSIGNED', t
       from (select n, (array[9, 9, 9, 4, 9, 9, 9, 4, 9, 9, 9, 4, 7])[n] as place, timestamptz '2026-11-16T00:00:00Z' - n * interval '1 hour' as t
         from generate_series(1, 13) n) s`,
    );
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at, closed_at)
       select case when n > 6 then '370200' else '370100' end, date '2026-10-01' + n, 1, 'o' || n, case when n > 6 then 7 when n > 4 then 4 else 9 end, 'PARKING', 'CLOSED',
         timestamptz '2026-10-01T04:00:00Z' + n * interval '1 day', timestamptz '2026-10-20T04:00:00Z'
       from generate_series(1, 10) n`,
    );
    await recountAll(client, { today: "2026-11-20" });
  });
}

describeOnBoth(
  "alerts",
  (getDatabase, _kind, getConfig) => {
    const served = openAndClosed(getDatabase, getConfig, [
      ["shizhong", "SUPERVISOR", "370103"],
      ["viewer", "VIEWER", "370102"],
    ]);

    /** Another server that looks at the rules at a moment. */
    async function evaluated(at = NOON): Promise<Evaluated> {
      const platform = await openPlatform(getDatabase(), getConfig());
      return evaluateRules(getDatabase(), () => shellContext(platform), new Date(at));
    }
    async function add(rule: string): Promise<unknown> {
      const response = await served.app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: `mutation { addAlertRule(rule: { ${rule} }) { ${RULES} } }` },
        headers: { authorization: "Bearer test-write-token" },
      });
      const { data, errors } = response.json();
      return errors ? errors[0].extensions.code : data.addAlertRule;
    }
    async function alerts(under: string | null = null): Promise<Told[]> {
      const query = `query A($under: ID) {
        lasting: alerts(under: $under) { totalCount nodes { ...told } }
        over: alerts(under: $under, resolved: true) { totalCount nodes { ...told } }
      }
      fragment told on Alert { rule { name } region { code } firedValue value month firedAt resolvedAt resolvedValue }`;
      const { data, errors } = await ask(served.app, query, { under });
      expect(errors).toBeUndefined();
      const lists = Object.values(data as Record<string, { totalCount: number; nodes: Told[] }>);
      for (const { totalCount, nodes } of lists) expect(totalCount).toBe(nodes.length);
      return lists.flatMap(({ nodes }) => nodes);
    }
    const told = (all: Told[]) =>
      all.map((one) => [one.rule.name, one.region.code, one.firedValue, one.resolvedAt !== null]).sort();
    const as = async (who: string, query: string) => {
      const headers = { authorization: `Bearer ${served.tokens[who]}` };
      return (await served.closed.inject({ method: "POST", url: "/graphql", payload: { query }, headers })).json();
    };
    const OVERDUE =
      'name: "超期", region: "370000", level: COUNTY, alarm: COMPLAINTS_OVERDUE, condition: ABOVE, threshold: 2';

    it("a rule fires once in every region of its level that breaks it, however many look and whatever breaks off", async () => {
      expect(await add(OVERDUE)).toEqual([
        {
          name: "超期",
          region: { code: "370000" },
          level: "COUNTY",
          indicator: null,
          queueList: null,
          comparison: null,
          alarm: "COMPLAINTS_OVERDUE",
          condition: "ABOVE",
          threshold: 2,
          madeBy: expect.any(String),
        },
      ]);
      const { pool } = getDatabase();
      // what is written last breaks off
      await pool.query(
        `create function breaks() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$`,
      );
      await pool.query("create trigger breaks after insert on alerts for each statement execute function breaks()");
      await expect(evaluated()).rejects.toThrow("cut off");
      expect(await alerts()).toEqual([]);
      await pool.query("drop trigger breaks on alerts");
      const both = await Promise.all([evaluated(), evaluated()]);
      expect(both.reduce((sum, { fired }) => sum + fired, 0)).toBe(2);
      const { rows } = await pool.query<{ code: string; n: number }>(
        `select left(r.code, 6) as code, count(*)::float8 as n from complaints c join regions r using (region_id)
         where c.status <> 'CLOSED' and timestamptz '${NOON}' - c.reported_at >= '72 hours' and c.reported_on > '2026-08-21' group by 1 having count(*) > 2`,
      );
      expect(told(await alerts())).toEqual(rows.map(({ code, n }) => ["超期", code, n, false]).sort());
      expect(await evaluated()).toEqual({ fired: 0, resolved: 0 });
      // nothing has changed but the clock
      expect(await evaluated("2026-11-20T05:00:00Z")).toEqual({ fired: 0, resolved: 0 });
    });

    it("what is kept again is resolved, apart; broken once more it is another firing", async () => {
      const becomes = (status: string) =>
        inTransaction(getDatabase(), async (client) => {
          await client.query("update complaints set status = $1 where external_id = 'a4'", [status]);
          await bumpVersions(client, ["complaints"]);
        });
      await becomes("CLOSED");
      expect(await evaluated()).toEqual({ fired: 0, resolved: 1 });
      const [resolved] = (await alerts("370103")).filter(({ resolvedAt }) => resolvedAt !== null);
      expect(resolved).toMatchObject({
        firedValue: 3,
        value: 2,
        resolvedValue: 2,
        resolvedAt: new Date(NOON).toISOString(),
      });
      await becomes("ASSIGNED");
      expect(await evaluated()).toEqual({ fired: 1, resolved: 0 });
      // a server answers as before until it has heard of what another found
      await expect
        .poll(async () => told(await alerts("370103")), { timeout: 30_000 })
        .toEqual([
          ["超期", "370103", 3, false],
          ["超期", "370103", 3, true],
        ]);
    });

    it("an indicator is held against its last whole month, or by its change on as many days; no data break nothing and heal nothing", async () => {
      const { pool } = getDatabase();
      const cities = 'region: "370000", level: CITY, indicator: "complaints"';
      await add(`name: "月超", ${cities}, condition: ABOVE, threshold: 5`);
      await add(`name: "月少", ${cities}, condition: BELOW, threshold: 5`);
      await add(`name: "升", ${cities}, condition: RISES, threshold: 50`);
      await add(`name: "降", ${cities}, condition: FALLS, threshold: 50`);
      await evaluated();
      const { rows } = await pool.query<{ code: string; october: number; change: number }>(
        `select city_code as code, (count(*) filter (where reported_on < '2026-11-01'))::float8 as october,
           100.0 * (count(*) filter (where reported_on >= '2026-11-01') - count(*) filter (where reported_on between '2026-10-01' and '2026-10-20'))
             / count(*) filter (where reported_on between '2026-10-01' and '2026-10-20') as change
         from complaints where reported_on between '2026-10-01' and '2026-11-20' group by city_code order by city_code`,
      );
      const [jinan, qingdao] = rows as [(typeof rows)[0], (typeof rows)[0]];
      const found = (await alerts()).filter(({ rule }) => rule.name !== "超期");
      expect(found.map((one) => [one.rule.name, one.region.code, one.firedValue, one.month]).sort()).toEqual(
        [
          ["月超", jinan.code, jinan.october, "2026-10"],
          ["月少", qingdao.code, qingdao.october, "2026-10"],
          ["升", jinan.code, Number(jinan.change), "2026-11"],
          ["降", qingdao.code, Number(qingdao.change), "2026-11"],
        ].sort(),
      );
      // from now on no source tells of complaints anywhere
      await inTransaction(getDatabase(), async (client) => {
        await client.query("delete from data_coverage where family like 'COMPLAINTS%'");
        await bumpVersions(client, ["coverage"]);
      });
      expect(await evaluated()).toEqual({ fired: 0, resolved: 0 });
      expect((await alerts()).filter(({ rule }) => rule.name !== "超期").map(({ value }) => value)).toEqual([
        null,
        null,
        null,
        null,
      ]);
      const { data } = await ask(served.app, "{ alertRules { name regions withoutData } }");
      const kept = (data as { alertRules: { name: string; regions: number; withoutData: number }[] }).alertRules;
      for (const { name, regions, withoutData } of kept) if (name !== "超期") expect(withoutData).toBe(regions);
    });

    it("is told to who sees the region, kept by who may act there, and refused where it says nothing", async () => {
      const seen = (
        await as("shizhong", "{ alerts { nodes { region { code } rule { region { code } } } } alertRules { name } }")
      ).data;
      expect(seen.alerts.nodes).toEqual([{ region: { code: "370103" }, rule: { region: null } }]);
      expect(seen.alertRules).toEqual([]);
      const rule = (region: string, name = `市中 ${region}`) =>
        `rule: { name: "${name}", region: "${region}", queueList: RETURNED_TWICE, condition: ABOVE, threshold: 5 }`;
      const codeOf = async (who: string, mutation: string) =>
        (await as(who, `mutation { ${mutation} { name } }`)).errors?.[0].extensions.code;
      const own = (await as("shizhong", `mutation { addAlertRule(${rule("370103")}) { id name } }`)).data.addAlertRule;
      expect(own).toEqual([{ id: expect.any(String), name: "市中 370103" }]);
      expect(await codeOf("shizhong", `addAlertRule(${rule("370102")})`)).toBe("NOT_FOUND");
      expect(await codeOf("viewer", `addAlertRule(${rule("370102")})`)).toBe("FORBIDDEN");
      // the province's rule is as if it were not
      expect(await codeOf("shizhong", `endAlertRule(id: "1")`)).toBe("NOT_FOUND");
      const changed = await as(
        "shizhong",
        `mutation { changeAlertRule(id: "${own[0].id}", ${rule("370103", "新")}) { id name } }`,
      );
      expect(changed.data.changeAlertRule).toEqual([{ id: expect.any(String), name: "新" }]);
      expect(await codeOf("shizhong", `endAlertRule(id: "${own[0].id}")`)).toBe("NOT_FOUND");
      const [{ id }] = changed.data.changeAlertRule;
      expect((await as("shizhong", `mutation { endAlertRule(id: "${id}") { name } }`)).data.endAlertRule).toEqual([]);
      for (const wrong of [
        OVERDUE,
        'name: "x", region: "370100", level: CITY, alarm: COMPLAINTS_DUE, condition: ABOVE, threshold: 1',
        'name: "x", region: "370100", condition: ABOVE, threshold: 1',
        'name: "x", region: "370100", alarm: COMPLAINTS_DUE, queueList: OVERDUE, condition: ABOVE, threshold: 1',
        'name: "x", region: "370100", alarm: COMPLAINTS_DUE, condition: RISES, threshold: 1',
        'name: "x", region: "370100", indicator: "complaints", condition: RISES, threshold: 0',
      ])
        expect(await add(wrong), wrong).toBe("BAD_USER_INPUT");
      const { rows } = await getDatabase().pool.query(
        "select actor, action from audit_entries where action like 'ALERT%' order by entry_number",
      );
      expect(rows).toEqual(
        ["ADDED", "CHANGED", "ENDED"].map((done) => ({ actor: "token:shizhong", action: `ALERT_RULE_${done}` })),
      );
    });

    it("what was broken by a rule that is ended is over, without a number", async () => {
      const lasting = (await alerts()).filter(({ resolvedAt }) => resolvedAt === null);
      const response = await served.app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: 'mutation { endAlertRule(id: "1") { name } }' },
        headers: { authorization: "Bearer test-write-token" },
      });
      expect(response.json().errors).toBeUndefined();
      const after = (await alerts()).filter(({ rule }) => rule.name === "超期");
      expect(after.filter(({ resolvedAt }) => resolvedAt === null)).toEqual([]);
      expect(after.filter(({ resolvedValue }) => resolvedValue === null)).toHaveLength(
        lasting.filter(({ rule }) => rule.name === "超期").length,
      );
      expect(await evaluated()).toEqual({ fired: 0, resolved: 0 });
    });
  },
  world,
);
