import { inScope, statement } from "../db/statement.ts";
import { actsFor, withOwners } from "../registers/environment-committees/acting-for.ts";

/** Of environment committees, the estates that they act for on a day, by name. */
export const estatesActedFor = statement<{ cityCodes: readonly string[]; numbers: readonly string[]; day: string }>()({
  name: "estatesActedFor",
  text: `
    select c.city_code, c.environment_committee_id, e.estate_id
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, number)
    join environment_committees c on c.city_code = k.city_code and c.environment_committee_id = k.number
    join estates e on ${actsFor(":day::date")}
    ${withOwners(":day::date")}
    where (e.valid_from is null or e.valid_from <= :day::date) and (e.valid_to is null or e.valid_to > :day::date)
      and o.committee_id is null and ${inScope("e.region_id")}
    order by c.city_code, c.environment_committee_id, e.name, e.estate_id`,
  row: { city_code: "text", environment_committee_id: "int8", estate_id: "int8" },
});
