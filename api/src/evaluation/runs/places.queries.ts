import { inScope, statement } from "../../db/statement.ts";
import { estatesAsOf } from "../../estate/estates-as-of.ts";
import { type OnDays, spansOf } from "../../indicators/facts-rows.ts";

/** Estates that stand on a day, with the firm that manages each then and where they are; those without a location are left out. */
export const estatePlacesOnDay = statement<OnDays & { readonly limit: number }>()({
  name: "estatePlacesOnDay",
  slow: true,
  text: `
    with ${spansOf(estatesAsOf.placed)}
    select f.city_code, f.fact_id as estate_id, e.name, f.firm_id, st_x(e.location) as longitude, st_y(e.location) as latitude
    from (${estatesAsOf.asOf("spans")}) f
    join estates e on e.city_code = f.city_code and e.estate_id = f.fact_id
    where e.location is not null and ${inScope("f.region_id", "f.fact_id")}
    order by f.city_code, f.fact_id
    limit :limit::int`,
  row: {
    city_code: "text",
    estate_id: "int8",
    name: "text",
    firm_id: "int8?",
    longitude: "float8",
    latitude: "float8",
  },
});
