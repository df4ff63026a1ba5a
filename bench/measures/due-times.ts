import { rulesFingerprint, shippedPolicies } from "@estate-atlas/api/clocks/current-policies";
import { run } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { ruleSetNow } from "@estate-atlas/api/dues/rule-set";
import { insertRuleSet } from "@estate-atlas/api/dues/rule-sets.queries";
import { pass } from "@estate-atlas/api/escalations/pass";
import { openPlatform } from "@estate-atlas/api/open-platform";
import { testConfig } from "../../api/test/test-config.ts";
import { TODAY } from "../databases.ts";
import { median } from "../load.ts";
import { finding, noted, type Section } from "../report.ts";
import { startUncached } from "../uncached-server.ts";

/** What falls due at one moment, as business begins. */
const DUE = 1000;
/** Complaints that are counted anew. */
const COUNTED = 5000;
const QUEUE = `{ supervisionQueue(list: OVERDUE, filter: { under: "370100" }, first: 50) {
  nodes { dueAt complaint { id category { nameZh } region { nameZh } } stepClock { clock { left } } } } }`;

/** Makes all complaints open ones, and of so many; each with its due time, of some of which it has come. */
export const openComplaints = (total: number): string => `
  truncate complaint_due_marks, complaint_dues, complaint_due_differences, complaint_policies, due_rule_sets;
  update sources set demo = false;
  update complaints set status = 'ASSIGNED', assigned_at = coalesce(assigned_at, reported_at), escalated_at = null, handled_at = null, closed_at = null,
    reopened_at = null, satisfaction = null;
  insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at, assigned_at, location, cell, description)
  select city_code, reported_on, source_id, external_id || '-' || n, region_id, estate_id, category, status, reported_at, assigned_at, location, cell, description
  from complaints, generate_series(1, ${total} / (select count(*) from complaints) - 1) n;
  insert into complaint_dues (city_code, reported_on, complaint_id, step, policy, policy_version, run, started_at, due_at, yellow_at, escalates_at, leads, region_id, category, returns)
  select city_code, reported_on, complaint_id, 'handle', 'shandong-hotline', 1, 2, assigned_at, assigned_at + interval '7 days', assigned_at + interval '6 days',
    assigned_at + interval '10 years', true, region_id, category, 0 from complaints;
  update due_rules set fingerprint = '${rulesFingerprint(shippedPolicies())}', rules = 1, escalates_since = timestamptz '2000-01-01';
  with due as (
    select c.city_code, c.reported_on, c.complaint_id from complaints c join sources s using (source_id)
    where s.name like '12345%' and c.city_code <> '371400' and c.reported_on < date '${TODAY}' - 60 order by hashint8(c.complaint_id) limit ${DUE})
  update complaint_dues d set escalates_at = timestamptz '${TODAY} 08:30+08' from due
  where d.city_code = due.city_code and d.reported_on = due.reported_on and d.complaint_id = due.complaint_id`;

/** Has so many complaints be counted by rules of before the year's holidays were known, and marks them. */
async function countedBefore({ pool }: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  const { holidays, ...rest } = ruleSetNow([], []);
  const year = TODAY.slice(0, 4);
  const known = ({ restDays, workedDays }: typeof holidays) => ({
    restDays: restDays.filter(([day]) => day < year),
    workedDays: workedDays.filter(([day]) => day < year),
  });
  const before = { ...holidays, version: "before the notice", lastYear: Number(year) - 1, ...known(holidays) };
  await run(pool, insertRuleSet, {
    ...{ rules: 0, now: new Date(), content: JSON.stringify({ ...rest, holidays: before }), holidays: before.version },
    ...{ reasons: [], years: [], policies: [] },
  });
  await pool.query(
    `with chosen as (
       update complaint_dues set rules = 0 where due_id in (select due_id from complaint_dues order by hashint8(due_id) limit ${COUNTED})
       returning city_code, reported_on, complaint_id)
     insert into complaint_due_marks (city_code, reported_on, complaint_id) select city_code, reported_on, complaint_id from chosen`,
  );
}

/** A look through all that is due, of a million open complaints, while people read beside it; and pages of the queue. */
export async function dueTimes(url: string, total: number): Promise<Section> {
  const database = await openDatabase(testConfig({ databaseUrl: url, today: TODAY, statementTimeoutMs: 3_600_000 }));
  const server = await startUncached(url, { ATLAS_TODAY: TODAY });
  try {
    const platform = await openPlatform(database, testConfig({ today: TODAY }));
    const options = { regions: platform.regions(), now: new Date(`${TODAY}T23:00:00+08:00`), today: TODAY };
    const page = async (): Promise<number> => {
      const begun = performance.now();
      await server.ask(QUEUE);
      return performance.now() - begun;
    };
    const alone: number[] = [];
    for (let n = -3; n < 15; n += 1) alone.push(await page());
    let isReading = true;
    const beside: number[] = [];
    const reading = (async () => {
      while (isReading) beside.push(await page());
    })();
    const begun = performance.now();
    const { reported } = await pass(database, { ...options, escalates: true });
    const seconds = (performance.now() - begun) / 1000;
    if (reported < DUE) throw new Error(`expected ${DUE} complaints to be reported, got ${reported}`);
    await database.pool.query(
      `insert into complaint_due_marks (city_code, reported_on, complaint_id)
       select city_code, reported_on, complaint_id from complaint_dues order by hashint8(due_id) limit ${COUNTED}`,
    );
    const second = performance.now();
    const { counted } = await pass(database, { ...options, escalates: false });
    const rate = (counted * 1000) / (performance.now() - second);
    await countedBefore(database);
    const third = performance.now();
    const again = await pass(database, { ...options, escalates: false });
    const rateOfBoth = (again.counted * 1000) / (performance.now() - third);
    isReading = false;
    await reading;
    return {
      title: `Due times of ${total.toLocaleString("en")} open complaints`,
      how: `One look through all of them by one process, while pages of the queue are read beside it from another: ${DUE.toLocaleString("en")} are overdue and go to the next level, each with claim, event, columns and rollups.`,
      findings: [
        finding("a pass beside reads", seconds, "s", { most: 10 }),
        finding("a page of the queue, 50 rows with their clocks, uncached", median(alone.slice(3)), "ms", {
          most: 300,
        }),
        noted("the same while a pass runs", median(beside), "ms"),
        noted("complaints counted anew without a rest", rate, "complaints/s"),
        noted("the same where the rules have changed, each replayed by both", rateOfBoth, "complaints/s"),
      ],
    };
  } finally {
    await server.end();
    await database.close();
  }
}
