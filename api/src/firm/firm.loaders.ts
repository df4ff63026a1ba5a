import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { loader, oneEach } from "../loader.ts";
import { firmsByIds } from "./firm.queries.ts";
import type { PropertyFirm } from "./firm.type.ts";

export function firmOf(row: Row<typeof firmsByIds>, context: Context): PropertyFirm {
  return {
    cityCode: row.city_code,
    firmId: row.firm_id,
    id: encodeId("firm", row.city_code, row.firm_id),
    name: row.name,
    creditCode: row.credit_code,
    region: context.regions.byId(row.region_id),
    starRating: row.star_rating,
    source: row.source,
  };
}

/** City and firm_id → the firm, null where there is none. */
export const firmByKey = loader<CityKey, PropertyFirm | null>(cityKeyText, async (keys, context) => {
  const rows = await context.run(firmsByIds, columnsOf(keys));
  return oneEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.firm_id}`).map((row) =>
    row === null ? null : firmOf(row, context),
  );
});
