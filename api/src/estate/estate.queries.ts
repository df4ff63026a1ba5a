import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";
import { estatesAsOf } from "./estates-as-of.ts";

/** Columns of an estate, alias `e`, with its source, alias `s`; listed once. */
export const ESTATE_COLUMNS = `
  e.city_code, e.estate_id, e.region_id, e.name, e.address, st_x(e.location) as longitude, st_y(e.location) as latitude,
  e.built_year, e.buildings, e.households, e.star_rating, e.smart_stars, s.name as source, e.external_id`;

/** Their types. */
export const ESTATE_ROW = {
  city_code: "text",
  estate_id: "int8",
  region_id: "int4",
  name: "text",
  address: "text?",
  longitude: "float8?",
  latitude: "float8?",
  built_year: "int2?",
  buildings: "int4?",
  households: "int4?",
  star_rating: "int2?",
  smart_stars: "int2?",
  source: "text",
  external_id: "text",
} as const;

/** Estates by city and id, in any order. */
export const estatesByIds = statement<CityKeys>()({
  name: "estatesByIds",
  text: `
    select ${ESTATE_COLUMNS}
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, estate_id)
    join estates e on e.city_code = k.city_code and e.estate_id = k.estate_id
    join sources s on s.source_id = e.source_id
    where ${inScope("e.region_id", "e.estate_id")}`,
  row: ESTATE_ROW,
});

/** Outlines of estates, where known, as GeoJSON with 6 decimals. */
export const footprintsByEstateIds = statement<CityKeys>()({
  name: "footprintsByEstateIds",
  text: `
    select e.city_code, e.estate_id, st_asgeojson(e.footprint, 6)::json as footprint
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, estate_id)
    join estates e on e.city_code = k.city_code and e.estate_id = k.estate_id
    where e.footprint is not null and ${inScope("e.region_id", "e.estate_id")}`,
  row: { city_code: "text", estate_id: "int8", footprint: "json" },
});

/** The state of estates on days: mode (null: nothing says), firm, step of party coverage. */
export const estateStates = statement<CityKeys & { readonly days: readonly string[] }>()({
  name: "estateStates",
  text: `
    with spans as materialized (
      select k.city_code, k.fact_id, k.day, 0 as first_index, 1 as past_index
      from unnest(:cityCodes::text[], :numbers::bigint[], :days::date[]) as k (city_code, fact_id, day)
    )
    select f.city_code, f.fact_id as estate_id, f.day, f.mode, f.firm_id, f.party_step
    from (${estatesAsOf.asOf("spans")}) f
    where ${inScope("f.region_id", "f.fact_id")}`,
  row: { city_code: "text", estate_id: "int8", day: "date", mode: "text?", firm_id: "int8?", party_step: "int4" },
});
