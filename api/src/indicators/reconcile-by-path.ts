import { firstDay } from "../calendar/month.ts";
import type { Queryable } from "../db/database.ts";
import type { Difference } from "./reconcile-difference.ts";
import type { RollupWindow } from "./rollup-state.ts";

// The same figures by other means than the counting code's: plain counts over the paths of the region tree, former regions too.

/** Every region above a region, itself too. */
const ABOVE = `above as (
    select at.region_id, r.region_id as above_id, r.code, r.level from regions at join regions r on at.path <@ r.path
  )`;

/** Complaints of every region and month against the rollup, those before its window against the rollup by day. */
const COMPLAINTS = `
  with ${ABOVE}, facts as (
    select region_id, extract(year from reported_on)::int * 12 + extract(month from reported_on)::int - 1 as month, count(*)::int as n
    from complaints group by 1, 2
  ), counted as (
    select a.above_id as region_id, f.month, sum(f.n)::int as n
    from facts f join above a using (region_id) where a.level <> 'COMMUNITY' group by 1, 2
  ), stored as (
    select m.region_id, m.first_month + u.i::int - 1 as month, u.n::int as n
    from indicator_months m cross join unnest(m.numerators) with ordinality as u (n, i)
    where m.indicator = 'complaints' and u.n <> 0
  )
  select 'complaints by path' as "table", r.code || ' ' || to_char(make_date(month / 12, month % 12 + 1, 1), 'YYYY-MM') as key,
    coalesce(s.n, 0)::text as stored, coalesce(c.n, 0)::text as counted
  from stored s full join counted c using (region_id, month) join regions r using (region_id)
  where coalesce(s.n, 0) <> coalesce(c.n, 0) and month >= $1::int
  union all
  select 'complaints before the window', 'all', s.n::text, c.n::text
  from (select coalesce(sum(measures[1]), 0)::int as n from flow_days where flow = 'complaints' and day < $2::date) s,
    (select count(*)::int as n from complaints where reported_on < $2::date) c
  where s.n <> c.n`;

/** First and last day of each source's complaints in each county against what is said to be on record. */
const COVERAGE = `
  with ${ABOVE}, facts as (
    select region_id, source_id, min(reported_on) as first_day, max(reported_on) as last_day from complaints group by 1, 2
  ), counted as (
    select a.above_id as region_id, f.source_id, min(f.first_day) as first_day, max(f.last_day) as last_day
    from facts f join above a using (region_id) where a.level = 'COUNTY' group by 1, 2
  ), stored as (
    select d.region_id, d.source_id, d.first_day, d.last_day
    from data_coverage d join regions r using (region_id) where d.family = 'COMPLAINTS' and r.level = 'COUNTY'
  )
  select 'data_coverage' as "table", r.code || ' COMPLAINTS of source ' || source_id as key,
    coalesce(s.first_day || ' to ' || s.last_day, 'nothing') as stored, coalesce(c.first_day || ' to ' || c.last_day, 'nothing') as counted
  from stored s full join counted c using (region_id, source_id) join regions r using (region_id)
  where (s.first_day, s.last_day) is distinct from (c.first_day, c.last_day)
  union all
  select 'sources', s.name || ' steps told', array_to_string(s.complaint_families, ', '), array_to_string(c.families, ', ')
  from sources s join (
    select source_id, array_remove(array[
      case when count(closed_at) + count(*) filter (where status::text in ('CLOSED', 'REOPENED')) > 0 then 'COMPLAINT_CLOSINGS' end,
      case when count(closed_at) > 0 then 'COMPLAINT_CLOSING_TIMES' end,
      case when count(escalated_at) > 0 then 'COMPLAINT_ESCALATIONS' end], null) as families
    from complaints group by 1) c using (source_id)
  where not c.families <@ s.complaint_families`;

/** What the stored figures say otherwise than plain SQL does. `complaints`: whether the indicators count complaints first of all flows. */
export async function compareByPath(
  client: Queryable,
  window: RollupWindow,
  complaints: boolean,
): Promise<Difference[]> {
  const counts = complaints
    ? await client.query<Difference>(COMPLAINTS, [window.firstMonth, firstDay(window.firstMonth)])
    : { rows: [] };
  const coverage = await client.query<Difference>(COVERAGE);
  return [...counts.rows, ...coverage.rows];
}
