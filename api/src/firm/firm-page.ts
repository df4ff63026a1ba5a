import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import type { PropertyFirmFilter } from "./firm.input.ts";
import { firmOf } from "./firm.loaders.ts";
import { countFirms, type FirmWhere, firmsPage } from "./firm.queries.ts";
import { PropertyFirmConnection } from "./firm.type.ts";

const BY_NAME = keyOrder<Row<typeof firmsPage>>()("NAME", ["text", "text", "bigint"], (row) => [
  row.sort_text,
  row.city_code,
  row.firm_id,
]);

/** A page of firms that exist on the day, by pinyin and name. Throws BadInput and NotFound. */
export async function firmPage(
  request: Context,
  filter: PropertyFirmFilter,
  first: number,
  after: string | null,
): Promise<PropertyFirmConnection> {
  const context = request.regionsAsOf(filter.regionsAsOf);
  const { regions } = context;
  const { cityCodes, regionIds } = filter.under ? regions.scope(regions.byCode(filter.under)) : regions.everywhere();
  const where: FirmWhere = {
    cityCodes,
    regionIds,
    nameContains: filter.nameContains || null,
    hasOrganisation: filter.hasOrganisation ?? null,
    hasInstructor: filter.hasInstructor ?? null,
    starRatingAtLeast: filter.starRatingAtLeast ?? null,
    asOf: filter.asOf ?? context.today,
  };
  const page = await keysetPage(
    {
      order: BY_NAME,
      read: (key, limit) => {
        const [afterKey, afterCity, afterId] = key ?? [null, null, null];
        return context.run(firmsPage, { ...where, afterKey, afterCity, afterId, limit });
      },
      nodeOf: (row) => firmOf(row, context),
      count: async () => (await context.run(countFirms, where))[0]!.firms,
    },
    first,
    after,
  );
  return new PropertyFirmConnection(page);
}
