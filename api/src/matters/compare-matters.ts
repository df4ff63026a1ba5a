import type { Queryable } from "../db/queryable.ts";
import type { Difference } from "../facts/difference.ts";

/**
 * Matters counted anew from confirmed links and mergings alone, by plain SQL: whoever can be reached is of one matter, and whichever complaint of it was reported
 * first is its first. What is reached is looked for among ties in a table of their own: a cluster looks through none in shards so.
 */
const COUNT = [
  `create temp table compared_ties on commit drop as
   with ties as (
     select city_code, complaint_id as one, other_id as other from complaint_links where state = 'CONFIRMED'
     union
     select city_code, complaint_id, merged_into_id from complaint_events where merged_into_id is not null)
   select city_code, one, other from ties union select city_code, other, one from ties`,
  `create temp table compared_members on commit drop as
   with recursive reached as (
     select city_code, one as complaint_id, one as member from compared_ties
     union
     select r.city_code, r.complaint_id, t.other from reached r join compared_ties t on t.city_code = r.city_code and t.one = r.member)
   select city_code, complaint_id, member from reached`,
  `create temp table compared_matters on commit drop as
   with firsts as (
     select distinct on (m.city_code, m.complaint_id) m.city_code, m.complaint_id, c.reported_on as first_on, c.complaint_id as first_id
     from compared_members m join complaints c on c.city_code = m.city_code and c.complaint_id = m.member
     order by m.city_code, m.complaint_id, c.reported_at, c.complaint_id)
   select f.city_code, c.reported_on, f.complaint_id, f.first_on, f.first_id
   from firsts f join complaints c on c.city_code = f.city_code and c.complaint_id = f.complaint_id
   where f.first_id <> f.complaint_id`,
];
const COMPARED = `
  select concat_ws(' ', city_code, complaint_id) as key,
    case when s.complaint_id is null then 'none' else concat_ws(' ', s.reported_on, s.first_on, s.first_id) end as stored,
    case when c.complaint_id is null then 'none' else concat_ws(' ', c.reported_on, c.first_on, c.first_id) end as counted
  from complaint_matters s full join compared_matters c using (city_code, complaint_id)
  order by city_code, complaint_id`;

/** Every complaint that tells of a matter again, as it is stored and as it is counted. */
export async function compareMatters(
  client: Queryable,
): Promise<{ readonly compared: number; readonly differences: Difference[] }> {
  for (const text of COUNT) await client.query(text);
  const { rows } = await client.query<{ key: string; stored: string; counted: string }>(COMPARED);
  const differing = rows.filter(({ stored, counted }) => stored !== counted);
  return { compared: rows.length, differences: differing.map((row) => ({ table: "complaint_matters", ...row })) };
}
