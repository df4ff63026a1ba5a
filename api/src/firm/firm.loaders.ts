import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { NotFound } from "../errors.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { loader, oneEach } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import { firmsByIds } from "./firm.queries.ts";
import type { PropertyFirm } from "./firm.type.ts";

export function firmOf(row: Row<typeof firmsByIds>, context: Context): PropertyFirm {
  return {
    cityCode: row.city_code,
    firmId: row.firm_id,
    id: encodeId("firm", row.city_code, row.firm_id),
    name: row.name,
    creditCode: row.credit_code,
    region: registeredIn(context, row.region_id),
    starRating: row.star_rating,
    source: row.source,
  };
}

/** The region of a firm; of one that the caller does not know, since an estate alone is theirs, the nearest above it that they know by name. */
function registeredIn(context: Context, regionId: number): Region {
  const known = context.regions.known(regionId);
  if (known !== null) return known;
  const { parent } = context.namesOfAll.byId(regionId);
  if (parent === null) throw new NotFound("region", String(regionId));
  return registeredIn(context, parent.regionId);
}

/** City and firm_id → the firm, null where there is none. */
export const firmByKey = loader<CityKey, PropertyFirm | null>(cityKeyText, async (keys, context) => {
  const rows = await context.run(firmsByIds, columnsOf(keys));
  return oneEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.firm_id}`).map((row) =>
    row === null ? null : firmOf(row, context),
  );
});
