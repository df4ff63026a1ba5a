import { statement } from "../../db/statement.ts";

/** Estates of the file just written whose "service" column says something; `staged_estates` is left from write-facts.ts. */
export const statedServices =
  "select row_number, external_id, city_code, service from staged_estates where service is not null order by row_number";

/** Firms that a source has in some cities, the earliest first. */
export const firmsOfSource = statement<{ readonly sourceId: number; readonly cityCodes: readonly string[] }>()({
  name: "importFirmsOfSource",
  text: "select city_code, external_id, name from property_firms where source_id = :sourceId and city_code = any(:cityCodes::text[]) order by city_code, firm_id",
  row: { city_code: "text", external_id: "text", name: "text" },
});
