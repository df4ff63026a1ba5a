import type { Context } from "../context.ts";
import { checkFirst, decodeCursor, encodeCursor } from "../graphql/pages.ts";
import type { PropertyFirmFilter } from "./firm.input.ts";
import { firmOf } from "./firm.loaders.ts";
import { countFirms, type FirmWhere, firmsPage } from "./firm.queries.ts";
import { type PropertyFirm, PropertyFirmConnection } from "./firm.type.ts";

const ORDER = "NAME";

/** A page of firms that exist on the day, by pinyin and name. Throws BadInput and NotFound. */
export async function firmPage(
  context: Context,
  filter: PropertyFirmFilter,
  first: number,
  after: string | null,
): Promise<PropertyFirmConnection> {
  checkFirst(first);
  const [key = null, city = null, id = null] =
    after != null ? decodeCursor(ORDER, after, ["text", "text", "bigint"]) : [];
  const { regions } = context;
  const { cityCodes, regionIds } = filter.under
    ? regions.scope(regions.byCode(filter.under))
    : { cityCodes: [...regions.allCityCodes()], regionIds: null };
  const where: FirmWhere = [
    cityCodes,
    regionIds,
    filter.nameContains || null,
    filter.hasOrganisation ?? null,
    filter.hasInstructor ?? null,
    filter.starRatingAtLeast ?? null,
    filter.asOf ?? context.today,
  ];
  const rows = await context.run(firmsPage, [...where, key, city, id, first + 1]);
  const cursors = new Map<PropertyFirm, string>();
  const firms = rows.map((row) => {
    const firm = firmOf(row, context);
    cursors.set(firm, encodeCursor(ORDER, [row.sort_text, row.city_code, row.firm_id]));
    return firm;
  });
  return new PropertyFirmConnection({
    rows: firms,
    first,
    cursorOf: (firm) => cursors.get(firm)!,
    count: async () => (await context.run(countFirms, where))[0]!.firms,
  });
}
