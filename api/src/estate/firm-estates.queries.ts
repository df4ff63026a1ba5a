import { inScope, statement } from "../db/statement.ts";
import { contains } from "../facts/stock-facts.ts";
import type { CityKeys } from "../graphql/city-key.ts";
import { ESTATE_COLUMNS } from "./estate.queries.ts";
import { PAGE_ROW, SORT_BY_NAME } from "./estate-pages.queries.ts";
import { estatesAsOf } from "./estates-as-of.ts";

/** Firms by city and number, and the day on which they manage the estates. */
type FirmsOnDay = CityKeys & { readonly day: string };

/** Of the estates with an episode under one of the firms on the day, those whose state says so: the firm is that of `estatesAsOf`. */
const MANAGED = `
  asked as materialized (select * from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, firm_id)),
  spans as materialized (
    select distinct m.city_code, m.estate_id as fact_id, :day::date as day, 0 as first_index, 1 as past_index
    from asked k join management_episodes m on m.city_code = k.city_code and m.firm_id = k.firm_id
    where ${contains("m.valid_from", "m.valid_to", ":day::date")}
  ),
  managed as materialized (
    select f.city_code, f.firm_id, f.fact_id as estate_id
    from (${estatesAsOf.asOf("spans")}) f
    join asked k on k.city_code = f.city_code and k.firm_id = f.firm_id
    where ${inScope("f.region_id", "f.fact_id")}
  )`;

/** The first estates by name of each of many firms; a firm without any has no row. */
export const firstEstatesOfFirms = statement<FirmsOnDay & { readonly limit: number }>()({
  name: "firstEstatesOfFirms",
  text: `
    with ${MANAGED}
    select firm_id, city_code, estate_id, region_id, name, address, longitude, latitude, built_year, buildings, households,
      star_rating, smart_stars, source, external_id, sort_text, sort_number
    from (
      select m.firm_id, ${ESTATE_COLUMNS}, ${SORT_BY_NAME} as sort_text, null::float8 as sort_number,
        row_number() over (partition by m.city_code, m.firm_id order by ${SORT_BY_NAME}, e.estate_id) as place
      from managed m
      join estates e on e.city_code = m.city_code and e.estate_id = m.estate_id
      join sources s on s.source_id = e.source_id
    ) p
    where place <= :limit::int
    order by city_code, firm_id, place`,
  row: { firm_id: "int8", ...PAGE_ROW },
});

/** Estates of each of many firms; firms without any are left out. */
export const countEstatesOfFirms = statement<FirmsOnDay>()({
  name: "countEstatesOfFirms",
  text: `with ${MANAGED} select city_code, firm_id, count(*)::int as estates from managed group by city_code, firm_id`,
  row: { city_code: "text", firm_id: "int8", estates: "int4" },
});
