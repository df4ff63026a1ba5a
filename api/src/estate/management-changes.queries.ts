import { inEstates, statement } from "../db/statement.ts";
import { ESTATE_COLUMNS, ESTATE_ROW } from "./estate.queries.ts";
import { estatesAsOf, LAST_OLD_YEAR } from "./estates-as-of.ts";

/** Of modes, null asks for any; null in a list for those of which nothing says. */
export interface Asked {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly from: string;
  readonly to: string;
  readonly before: readonly (string | null)[] | null;
  readonly after: readonly (string | null)[] | null;
  /** Null: old and newer ones. */
  readonly old: boolean | null;
  /** Whether those managed alike on both days count too. */
  readonly unchanged: boolean;
}

/** SQL of a relation `m`: the estates that exist on both days, with their modes. array_position finds a null in an array; `any` does not. */
const MANAGED = `
    spans as materialized (
      select e.city_code, e.estate_id as fact_id, d.day, d.first_index, d.first_index + 1 as past_index
      from estates e cross join (values (:from::date, 0), (:to::date, 1)) as d (day, first_index)
      where e.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or e.region_id = any(:regionIds))
        and ${inEstates("e.estate_id")}
        and (:old::bool is null or coalesce(e.built_year <= ${LAST_OLD_YEAR}, false) = :old)
    ),
    m as (
      select f.city_code, f.fact_id, max(f.region_id) as region_id, max(f.households) as households, count(*) as days,
        max(f.mode) filter (where f.first_index = 0) as before, max(f.mode) filter (where f.first_index = 1) as after
      from (${estatesAsOf.asOf("spans")}) f
      group by f.city_code, f.fact_id
    )`;
const CHOSEN = `days = 2 and (:unchanged::bool or before is distinct from after)
      and (:before::text[] is null or array_position(:before, before) is not null)
      and (:after::text[] is null or array_position(:after, after) is not null)`;

/** Estates that exist on two days and are managed differently on them, by the region they lie in and both modes. */
export const managementChanges = statement<Asked>()({
  name: "managementChanges",
  text: `
    with ${MANAGED}
    select region_id, before, after, count(*)::int as estates, coalesce(sum(households), 0)::int as households
    from m
    where ${CHOSEN}
    group by region_id, before, after`,
  row: { region_id: "int4", before: "text?", after: "text?", estates: "int4", households: "int4" },
});

/** The estates themselves, by city and number. */
export const changedEstates = statement<
  Asked & { readonly afterCity: string | null; readonly afterId: string | null; readonly limit: number }
>()({
  name: "changedEstates",
  slow: true,
  text: `
    with ${MANAGED}
    select ${ESTATE_COLUMNS}
    from m
    join estates e on e.city_code = m.city_code and e.estate_id = m.fact_id
    join sources s on s.source_id = e.source_id
    where ${CHOSEN} and (:afterCity::text is null or (m.city_code, m.fact_id) > (:afterCity::text, :afterId::bigint))
    order by m.city_code, m.fact_id
    limit :limit::int`,
  row: ESTATE_ROW,
});

export const countChangedEstates = statement<Asked>()({
  name: "countChangedEstates",
  slow: true,
  text: `
    with ${MANAGED}
    select count(*)::int as estates from m where ${CHOSEN}`,
  row: { estates: "int4" },
});
