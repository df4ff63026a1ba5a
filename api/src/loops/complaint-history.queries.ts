import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";

/** Stored events of complaints by city, day and number, each complaint's in the order in which they happened. */
export const eventsOfComplaints = statement<CityKeys & { readonly days: readonly string[] }>()({
  name: "events of complaints",
  text: `
    select e.city_code, e.complaint_id, e.reported_on, e.event_number, s.name as source, e.event_id, e.type::text as type, e.happened_at, e.told_at,
      e.level::text as level, e.unit, e.reason, e.step, e.priority, e.amount, e.amount_unit::text as amount_unit, e.due_at, e.satisfaction,
      e.merged_into_on, e.merged_into_id
    from unnest(:cityCodes::text[], :days::date[], :numbers::bigint[]) k (city_code, reported_on, complaint_id)
    join complaints c on c.city_code = k.city_code and c.reported_on = k.reported_on and c.complaint_id = k.complaint_id
    join complaint_events e on e.city_code = c.city_code and e.reported_on = c.reported_on and e.complaint_id = c.complaint_id
    join sources s on s.source_id = e.source_id
    where ${inScope("c.region_id", "c.estate_id")}
    order by e.city_code, e.complaint_id, e.happened_at, e.type, e.event_number`,
  row: {
    city_code: "text",
    complaint_id: "int8",
    reported_on: "date",
    event_number: "int8",
    source: "text",
    event_id: "text?",
    type: "text",
    happened_at: "timestamptz",
    told_at: "timestamptz?",
    level: "text?",
    unit: "text?",
    reason: "text?",
    step: "text?",
    priority: "text?",
    amount: "int4?",
    amount_unit: "text?",
    due_at: "timestamptz?",
    satisfaction: "int2?",
    merged_into_on: "date?",
    merged_into_id: "int8?",
  },
});

/** Complaints that went on under these, the first merged first. */
export const mergedUnder = statement<CityKeys & { readonly days: readonly string[] }>()({
  name: "complaints merged under others",
  text: `
    select k.city_code, k.number as target, e.reported_on, e.complaint_id, min(e.happened_at) as merged_at
    from unnest(:cityCodes::text[], :days::date[], :numbers::bigint[]) k (city_code, reported_on, number)
    join complaint_events e on e.city_code = k.city_code and e.merged_into_id = k.number and e.merged_into_on = k.reported_on
    join complaints c on c.city_code = e.city_code and c.reported_on = e.reported_on and c.complaint_id = e.complaint_id
    where ${inScope("c.region_id", "c.estate_id")}
    group by 1, 2, 3, 4 order by 1, 2, 5, 4`,
  row: { city_code: "text", target: "int8", reported_on: "date", complaint_id: "int8", merged_at: "timestamptz" },
});
