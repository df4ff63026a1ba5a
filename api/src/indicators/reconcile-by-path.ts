import { firstDay } from "../calendar/month.ts";
import { isReportedDaily } from "../data-coverage/data-family.ts";
import { command, send } from "../db/command.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Difference } from "../facts/difference.ts";
import type { Flow } from "../facts/flow.ts";
import { flowEntries } from "../facts/flow-days-sql.ts";
import { type Indicator, smallestUnits } from "../facts/indicator.ts";
import { FLOWS } from "./facts/index.ts";
import type { Measures } from "./measures.ts";
import type { RollupWindow } from "./rollup-state.ts";

// The same figures by other means than the counting code's: plain sums over the paths of the region tree, former regions too.

/** Every region above a region, itself too. */
const ABOVE = `above as (
    select at.region_id, r.region_id as above_id, r.code, r.level from regions at join regions r on at.path <@ r.path
  )`;

/** A sum over a flow in every region and month against the rollup of the indicator that it is. */
const byPath = ({ id, numerator }: Indicator, { rows, day }: Flow) =>
  command<{ readonly firstMonth: number; readonly lastMonth: number }, Difference>(`
  with ${ABOVE}, facts as (
    select f.region_id, extract(year from f.${day})::int * 12 + extract(month from f.${day})::int - 1 as month, (${smallestUnits(numerator)})::numeric as n
    from ${rows} f where f.${day} is not null group by 1, 2
  ), counted as (
    select a.above_id as region_id, f.month, sum(f.n) as n
    from facts f join above a using (region_id) where a.level <> 'COMMUNITY' group by 1, 2
  ), stored as (
    select m.region_id, m.first_month + u.i::int - 1 as month, u.n::numeric as n
    from indicator_months m cross join unnest(m.numerators) with ordinality as u (n, i)
    where m.indicator = '${id}' and u.n <> 0
  )
  select '${id} by path' as "table", r.code || ' ' || to_char(make_date(month / 12, month % 12 + 1, 1), 'YYYY-MM') as key,
    coalesce(s.n, 0)::text as stored, coalesce(c.n, 0)::text as counted
  from stored s full join counted c using (region_id, month) join regions r using (region_id)
  where coalesce(s.n, 0) <> coalesce(c.n, 0) and month >= :firstMonth::int and month <= :lastMonth::int`);

/** Rows of a flow before the window, which the rollup by day holds. */
const beforeWindow = ({ name, rows, day }: Flow) =>
  command<{ readonly begin: string }, Difference>(`
  select '${name} before the window' as "table", 'all' as key, s.n::text as stored, c.n::text as counted
  from (select coalesce(sum(d.m1), 0) as n from ${flowEntries(1)} d where d.flow = '${name}' and d.day < :begin::date) s,
    (select count(*) as n from ${rows} f where f.${day} < :begin::date) c
  where s.n <> c.n`);

/** First and last day of each source's rows in each county against what is said to be on record; what stands has no last day. */
const coverage = ({ knownBy, rows, day }: Flow): string => `
  with ${ABOVE}, facts as (
    select f.region_id, f.source_id, min(coalesce(f.${day}, '-infinity')) as first_day, max(f.${day}) as last_day
    from ${rows} f ${isReportedDaily(knownBy.rows) ? `where f.${day} is not null` : ""} group by 1, 2
  ), counted as (
    select a.above_id as region_id, f.source_id, nullif(min(f.first_day), '-infinity') as first_day,
      ${isReportedDaily(knownBy.rows) ? "max(f.last_day)" : "null::date"} as last_day
    from facts f join above a using (region_id) where a.level = 'COUNTY' group by 1, 2
  ), stored as (
    select d.region_id, d.source_id, d.first_day, d.last_day
    from data_coverage d join regions r using (region_id) where d.family = '${knownBy.rows}' and r.level = 'COUNTY'
  )
  select 'data_coverage' as "table", r.code || ' ${knownBy.rows} of source ' || source_id as key,
    concat_ws(' to ', s.first_day, s.last_day) as stored, concat_ws(' to ', c.first_day, c.last_day) as counted
  from stored s full join counted c using (region_id, source_id) join regions r using (region_id)
  where (s.first_day, s.last_day) is distinct from (c.first_day, c.last_day)`;

/** What the stored figures say otherwise than plain SQL does, of every flow that is counted. */
export async function compareByPath(
  client: Queryable,
  window: RollupWindow,
  measures: Measures,
  indicators: readonly Indicator[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const name of measures.flows) {
    const flow = FLOWS[name]!;
    const sums = indicators.filter(({ numerator, denominator }) => numerator.over === name && denominator === null);
    for (const indicator of sums) differences.push(...(await send(client, byPath(indicator, flow), window)).rows);
    differences.push(...(await send(client, beforeWindow(flow), { begin: firstDay(window.firstMonth) })).rows);
  }
  for (const flow of Object.values(FLOWS)) differences.push(...(await client.query<Difference>(coverage(flow))).rows);
  return differences;
}
