import { command } from "../../db/command.ts";

// What merged complaints go on under: over the temporary tables of the import's transaction, and what is stored.

/** The keys of what the rows name, where it lies in the complaint's city. */
export const resolveTargets = `
  update staged_complaint_events s set merged_into_on = o.reported_on, merged_into_id = o.complaint_id
  from told_complaints t, told_complaints o
  where t.complaint_ref = s.complaint_ref and o.complaint_ref = s.merged_into and o.known = 1 and o.city_code = t.city_code`;

export interface TargetOfRow {
  readonly row_number: number;
  readonly got: string;
  /** Complaints of that id. */
  readonly known: number;
  readonly city_code: string;
  readonly complaint_id: string;
  readonly target_on: string | null;
  readonly target_id: string | null;
}

/** What each row says that its complaint goes on under, by row; null where that lies in another city, or is not one. */
export const eventTargets = `
  select s.row_number, s.merged_into as got, coalesce(max(o.known), 0)::int as known, t.city_code, t.complaint_id,
    s.merged_into_on as target_on, s.merged_into_id as target_id
  from staged_complaint_events s
  join told_complaints t on t.complaint_ref = s.complaint_ref
  left join told_complaints o on o.complaint_ref = s.merged_into
  where s.merged_into is not null
  group by s.row_number, s.merged_into, t.city_code, t.complaint_id, s.merged_into_on, s.merged_into_id order by s.row_number`;

/** What complaints go on under by what is stored: that of the first merging that names any. */
export const mergedOnward = command<
  { readonly cityCodes: readonly string[]; readonly days: readonly string[]; readonly numbers: readonly string[] },
  { city_code: string; day: string; number: string; target_day: string; target: string }
>(`
  select distinct on (e.city_code, e.reported_on, e.complaint_id) e.city_code, e.reported_on as day, e.complaint_id as number,
    e.merged_into_on as target_day, e.merged_into_id as target
  from unnest(:cityCodes::text[], :days::date[], :numbers::bigint[]) k (city_code, reported_on, complaint_id)
  join complaint_events e on e.city_code = k.city_code and e.reported_on = k.reported_on and e.complaint_id = k.complaint_id
  where e.merged_into_id is not null
  order by e.city_code, e.reported_on, e.complaint_id, e.happened_at, e.event_number`);
