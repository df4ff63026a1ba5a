import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";

/** Complaints about estates by category, of the days from one to another, both included (null: open). */
export const categoriesByEstateIds = statement<
  CityKeys & { readonly from: string | null; readonly to: string | null }
>()({
  name: "categoriesByEstateIds",
  text: `
    select c.city_code, c.estate_id, c.category, count(*)::int as complaints,
      count(*) filter (where c.status = 'CLOSED')::int as closed,
      count(c.escalated_at)::int as ever_escalated,
      count(c.reopened_at)::int as ever_reopened,
      percentile_cont(0.5) within group (order by extract(epoch from c.closed_at - c.reported_at)::float8 / 3600)
        filter (where c.closed_at is not null and not coalesce(c.reopened_at > c.closed_at, false)) as median_hours,
      avg(c.satisfaction)::float8 as satisfaction
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, estate_id)
    join complaints c on c.city_code = k.city_code and c.estate_id = k.estate_id
    where ${inScope("c.region_id", "c.estate_id")} and (:from::date is null or c.reported_on >= :from) and (:to::date is null or c.reported_on <= :to)
    group by c.city_code, c.estate_id, c.category
    order by complaints desc, c.category`,
  row: {
    city_code: "text",
    estate_id: "int8",
    category: "text",
    complaints: "int4",
    closed: "int4",
    ever_escalated: "int4",
    ever_reopened: "int4",
    median_hours: "float8?",
    satisfaction: "float8?",
  },
});
