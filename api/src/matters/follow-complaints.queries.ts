// Over the temporary tables of the transaction that writes complaints: complaints_before, and complaints_after, where those are not that are gone.

const SAME = "a.city_code = b.city_code and a.complaint_id = b.complaint_id";
const gone = (b: string): string =>
  `not exists (select 1 from complaints_after a where a.city_code = ${b}.city_code and a.complaint_id = ${b}.complaint_id)`;

/**
 * Complaints whose matter is to be counted anew: tied ones that were reported at another time now, with their day, and those that were tied to one that is
 * gone.
 */
export const movedAndTied = `
  with tied as materialized (
    select city_code, reported_on, complaint_id, other_on, other_id from complaint_links
    union all
    select city_code, other_on, other_id, reported_on, complaint_id from complaint_links
    union all
    select city_code, reported_on, complaint_id, first_on, first_id from complaint_matters
    union all
    select city_code, first_on, first_id, reported_on, complaint_id from complaint_matters)
  select a.city_code, a.reported_on as day, a.complaint_id as number
  from complaints_before b join complaints_after a on ${SAME}
  where (a.reported_on, a.reported_at) is distinct from (b.reported_on, b.reported_at)
    and ((a.city_code, a.complaint_id) in (select t.city_code, t.complaint_id from tied t)
      or (a.city_code, a.complaint_id) in (select e.city_code, e.merged_into_id from complaint_events e where e.merged_into_id is not null))
  union
  select t.city_code, t.other_on, t.other_id
  from complaints_before b join tied t on t.city_code = b.city_code and t.complaint_id = b.complaint_id
  where ${gone("b")}
  order by 1, 2, 3`;

/** What names a complaint by its day names it by its new one; a link to one that is gone is gone. */
export const follow = [
  `delete from complaint_links l using complaints_before b
   where l.city_code = b.city_code and (l.complaint_id = b.complaint_id or l.other_id = b.complaint_id) and ${gone("b")}`,
  ...(
    [
      ["complaint_links", "city_code", "reported_on", "complaint_id"],
      ["complaint_links", "city_code", "other_on", "other_id"],
      ["complaint_events", "city_code", "merged_into_on", "merged_into_id"],
      ["event_deliveries", "complaint_city", "complaint_on", "complaint_id"],
    ] as const
  ).map(
    ([table, city, day, id]) => `
    update ${table} t set ${day} = a.reported_on from complaints_after a
    where t.${city} = a.city_code and t.${id} = a.complaint_id and t.${day} <> a.reported_on`,
  ),
];
