import { statement } from "../db/statement.ts";

/** Firms by city and id, in any order. */
export const firmsByIds = statement<[cityCodes: string[], firmIds: string[]]>()({
  name: "firmsByIds",
  reads: ["estates"],
  text: `
    select f.city_code, f.firm_id, f.region_id, f.name, f.credit_code, f.star_rating, s.name as source
    from unnest($1::text[], $2::bigint[]) as k (city_code, firm_id)
    join property_firms f on f.city_code = k.city_code and f.firm_id = k.firm_id
    join sources s on s.source_id = f.source_id`,
  row: {
    city_code: "text",
    firm_id: "int8",
    region_id: "int4",
    name: "text",
    credit_code: "text?",
    star_rating: "int2?",
    source: "text",
  },
});
