import pg from "pg";
import { TODAY } from "../databases.ts";
import { median } from "../load.ts";
import { finding, type Section } from "../report.ts";
import { startUncached } from "../uncached-server.ts";

const ROUNDS = 15;
/** A city, whose streets are in the table. */
const CITY = "370100";
const REPORT = `{ complaintReport(under: "${CITY}", month: "${TODAY.slice(0, 7)}", at: "${TODAY}T04:00:00Z", first: 1000) {
  totalCount nodes { region { code nameZh } received receivedSameDaysBefore receivedYearBefore perThousandHouseholds handledInTime closedInTime
    escalated reopened repeats overdue openLong escalatedNow closed medianHoursToClose p90HoursToClose satisfaction rated
    sources { source complaints } } } }`;

/** The same table as somebody writes it by hand who knows the tables and the region: no scope, no coverage, no succession, no total. */
const BARE = `
  with s as (
    select r.region_id, s.region_id as street, s.code, s.name_zh
    from regions c join regions s on s.path <@ c.path and s.level = 'STREET' and s.valid_to is null
    join regions r on r.path <@ s.path
    where c.code = '${CITY}'
  ), months as (
    select s.street, count(*) filter (where c.reported_on >= date '${TODAY}' - 30) as received,
      count(*) filter (where c.reported_on between date '${TODAY}' - interval '61 days' and date '${TODAY}' - 31) as before,
      count(*) filter (where c.reported_on < date '${TODAY}' - 300) as year_before
    from s join complaints c on c.city_code = '${CITY}' and c.region_id = s.region_id
    where c.reported_on between date '${TODAY}' - 30 and date '${TODAY}' or c.reported_on between date '${TODAY}' - 61 and date '${TODAY}' - 31
      or c.reported_on between date '${TODAY}' - 395 and date '${TODAY}' - 365
    group by 1
  ), outcomes as (
    select s.street, count(*) filter (where least(c.handled_at, c.closed_at) <= c.reported_at + interval '72 hours') as handled,
      count(*) filter (where c.status = 'CLOSED' and c.closed_at <= c.reported_at + interval '72 hours') as in_time,
      count(c.escalated_at) as escalated, count(c.reopened_at) as reopened, count(c.closed_at) as closed,
      percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from c.closed_at - c.reported_at)) as hours,
      avg(c.satisfaction) as satisfaction, count(c.satisfaction) as rated,
      count(*) filter (where exists (select from complaints e where e.city_code = c.city_code and e.estate_id = c.estate_id
        and e.category = c.category and e.complaint_id <> c.complaint_id and e.reported_on between date '${TODAY}' - 120 and date '${TODAY}'
        and e.closed_at <= c.reported_at and e.closed_at > c.reported_at - interval '30 days')) as repeats
    from s join complaints c on c.city_code = '${CITY}' and c.region_id = s.region_id
    where c.reported_on between date '${TODAY}' - 30 and date '${TODAY}' group by 1
  ), sources as (
    select street, json_object_agg(name, n) as sources from (
      select s.street, o.name, count(*) as n from s join complaints c on c.city_code = '${CITY}' and c.region_id = s.region_id
      join sources o on o.source_id = c.source_id where c.reported_on between date '${TODAY}' - 30 and date '${TODAY}' group by 1, 2) n
    group by 1
  ), open_now as (
    select s.street, count(*) filter (where c.reported_at <= timestamptz '${TODAY}T04:00:00Z' - interval '72 hours') as overdue,
      count(*) filter (where c.reported_at <= timestamptz '${TODAY}T04:00:00Z' - interval '30 days') as open_long,
      count(*) filter (where c.status = 'ESCALATED') as escalated_now
    from s join complaints c on c.city_code = '${CITY}' and c.region_id = s.region_id
    where c.status <> 'CLOSED' and c.reported_on >= date '${TODAY}' - 90 group by 1
  ), households as (
    select s.street, sum(e.households) as households from s join estates e on e.city_code = '${CITY}' and e.region_id = s.region_id
    where e.valid_to is null group by 1
  )
  select t.code, t.name_zh, m.*, o.*, u.sources, n.*, h.households
  from (select distinct street, code, name_zh from s) t
  left join months m using (street) left join outcomes o using (street) left join sources u using (street)
  left join open_now n using (street) left join households h using (street)
  order by m.received desc nulls last`;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The street table of a city over HTTP, uncached, beside the SQL that somebody would write by hand, and with ten times the complaints. */
export async function streetTable(fewUrl: string, manyUrl: string, few: number, many: number): Promise<Section> {
  const [onFew, onMany] = [await startUncached(fewUrl), await startUncached(manyUrl)];
  const client = new pg.Client(fewUrl);
  await client.connect();
  try {
    const toBare: number[] = [];
    const toFew: number[] = [];
    for (let n = -3; n < ROUNDS; n += 1) {
      const bare = await milliseconds(() => client.query(BARE));
      const ofFew = await milliseconds(() => onFew.ask(REPORT));
      const ofMany = await milliseconds(() => onMany.ask(REPORT));
      if (n < 0) continue;
      toBare.push(ofFew / bare);
      toFew.push(ofMany / ofFew);
    }
    const times = `${many.toLocaleString("en")} ÷ with ${few.toLocaleString("en")} complaints`;
    return {
      title: "The street table",
      how: "All columns of all streets of a city, the whole answer over HTTP without the response cache; the SQL by hand through pg alone.",
      findings: [
        finding("the answer ÷ the SQL by hand", median(toBare), "×", { most: 2 }),
        finding(`time with ${times}`, median(toFew), "×", { most: 1.5 }),
      ],
    };
  } finally {
    await client.end();
    await onFew.end();
    await onMany.end();
  }
}
