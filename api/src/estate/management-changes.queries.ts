import { statement } from "../db/statement.ts";
import { estatesAsOf } from "./estates-as-of.ts";

/** Null modes ask for any. */
interface Asked {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly from: string;
  readonly to: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/** Estates that exist on two days and are managed differently on them, by the region they lie in and both modes. */
export const managementChanges = statement<Asked>()({
  name: "managementChanges",
  text: `
    with spans as materialized (
      select e.city_code, e.estate_id as fact_id, d.day, d.first_index, d.first_index + 1 as past_index
      from estates e cross join (values (:from::date, 0), (:to::date, 1)) as d (day, first_index)
      where e.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or e.region_id = any(:regionIds))
    )
    select region_id, before, after, count(*)::int as estates, coalesce(sum(households), 0)::int as households
    from (
      select f.city_code, f.fact_id, max(f.region_id) as region_id, max(f.households) as households, count(*) as days,
        max(f.mode) filter (where f.first_index = 0) as before, max(f.mode) filter (where f.first_index = 1) as after
      from (${estatesAsOf.asOf("spans")}) f
      group by f.city_code, f.fact_id
    ) m
    where days = 2 and before is distinct from after
      and (:before::text[] is null or before = any(:before)) and (:after::text[] is null or after = any(:after))
    group by region_id, before, after`,
  row: { region_id: "int4", before: "text?", after: "text?", estates: "int4", households: "int4" },
});
