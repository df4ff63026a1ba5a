import type { Queryable } from "../db/queryable.ts";
import type { Difference } from "../facts/difference.ts";

const OPEN = "'RECEIVED', 'ASSIGNED', 'ESCALATED', 'REOPENED'";
const KEY = "city_code, reported_on, complaint_id";

/**
 * Of every complaint with events, what its columns are by them: the last time of each step, and where it stands, event by event in their order.
 * What could not have happened where it stands changes nothing. In steps, since a cluster has no recursion over tables in shards.
 */
const BY_EVENTS = [
  "drop table if exists loops_told, loops_standing",
  `create temp table loops_told on commit drop as
    select *, row_number() over (partition by ${KEY} order by happened_at, type, event_number) as place from complaint_events`,
  "alter table loops_told add primary key (city_code, reported_on, complaint_id, place)",
  `create temp table loops_standing on commit drop as
  with recursive standing as (
    select ${KEY}, 0::bigint as place, 'RECEIVED' as stands from loops_told where place = 1
    union all
    select s.city_code, s.reported_on, s.complaint_id, t.place, case
        when t.stated is not null then t.stated::text
        when t.type = 'ASSIGNED' and s.stands = 'RECEIVED' then 'ASSIGNED'
        when t.type = 'RETURNED' and s.stands = 'ASSIGNED' then 'RECEIVED'
        when t.type = 'ESCALATED' and s.stands in (${OPEN}) then 'ESCALATED'
        when t.type = 'HANDLED' and t.step is null and s.stands in (${OPEN}) then 'HANDLED'
        when t.type in ('CLOSED', 'MERGED', 'WITHDRAWN') and s.stands in (${OPEN}, 'HANDLED') then t.type::text
        when t.type = 'REOPENED' and s.stands in ('HANDLED', 'CLOSED', 'WITHDRAWN') then 'REOPENED'
        else s.stands end
    from standing s
    join loops_told t on t.city_code = s.city_code and t.reported_on = s.reported_on and t.complaint_id = s.complaint_id and t.place = s.place + 1
  )
  select distinct on (${KEY}) ${KEY}, case when stands in ('MERGED', 'WITHDRAWN') then 'CLOSED' else stands end as status
  from standing order by ${KEY}, place desc`,
];

const DIFFERENCES = `
  with times as (
    select ${KEY},
      max(happened_at) filter (where type = 'ASSIGNED') as assigned_at,
      max(happened_at) filter (where type = 'ESCALATED') as escalated_at,
      max(happened_at) filter (where type = 'HANDLED' and step is null) as handled_at,
      max(happened_at) filter (where type in ('CLOSED', 'MERGED', 'WITHDRAWN')) as closed_at,
      max(happened_at) filter (where type = 'REOPENED') as reopened_at,
      (array_agg(satisfaction order by place desc) filter (where satisfaction is not null))[1] as satisfaction
    from loops_told group by ${KEY}
  )
  select 'complaints' as "table", t.city_code || ' ' || t.reported_on || ' ' || t.complaint_id as key,
    row(c.status, c.assigned_at, c.escalated_at, c.handled_at, c.closed_at, c.reopened_at, c.satisfaction)::text as stored,
    row(l.status, t.assigned_at, t.escalated_at, t.handled_at, t.closed_at, t.reopened_at, t.satisfaction)::text as counted
  from times t join loops_standing l using (${KEY})
  left join complaints c on c.city_code = t.city_code and c.reported_on = t.reported_on and c.complaint_id = t.complaint_id
  where row(c.status::text, c.assigned_at, c.escalated_at, c.handled_at, c.closed_at, c.reopened_at, c.satisfaction)
    is distinct from row(l.status, t.assigned_at, t.escalated_at, t.handled_at, t.closed_at, t.reopened_at, t.satisfaction)
  order by t.city_code, t.reported_on, t.complaint_id`;

/** Complaints whose columns are not the projection of their events. */
export async function compareLoops(client: Queryable): Promise<Difference[]> {
  for (const text of BY_EVENTS) await client.query(text);
  return (await client.query<Difference>(DIFFERENCES)).rows;
}
