import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { checkFirst, type KeyOrder, keyOrder, keysetPage, pageOf } from "../graphql/pages.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import type { EstateFilter, EstateOrder } from "./estate.input.ts";
import { estateOf } from "./estate.loaders.ts";
import { EstateConnection, type EstatePoints } from "./estate.type.ts";
import type { EstateWhere } from "./estate-choice.queries.ts";
import {
  complaintsOf12Months,
  countEstates,
  countEstatesByNeighbours,
  countEstatesByState,
  type EstatePageFrom,
  estatePoints,
  estatePointsByNeighbours,
  estatesPage,
  estatesPageByNeighbours,
  estatesPageByState,
} from "./estate-pages.queries.ts";
import { neighboursOf, stateOf, whereOf } from "./estate-where.ts";

/** Most points in one layer. */
export const MAX_POINTS = 20_000;

/** A row of a page, with its sort key. */
export type PageRow = Row<(typeof estatesPage)["NAME"]>;

/** The orders of estates: a key of their own, then city and number. */
const ORDERS = Object.fromEntries(
  (["NAME", "BUILT_YEAR", "HOUSEHOLDS", "COMPLAINTS_DESC", "DISTANCE"] as const).map((order) => [
    order,
    order === "NAME"
      ? keyOrder<PageRow>()(order, ["text", "text", "bigint"], (row) => [row.sort_text!, row.city_code, row.estate_id])
      : keyOrder<PageRow>()(order, ["number", "text", "bigint"], (row) => [
          row.sort_number!,
          row.city_code,
          row.estate_id,
        ]),
  ]),
) as unknown as Record<EstateOrder, KeyOrder<PageRow, readonly ["text" | "number", "text", "bigint"]>>;

/** A page of estates. Throws BadInput for a filter, order or cursor that cannot be. */
export async function estatePage(
  context: Context,
  filter: EstateFilter,
  order: EstateOrder,
  first: number,
  after: string | null,
): Promise<EstateConnection> {
  checkPage(filter, order, first);
  const where = whereOf(context, filter);
  const state = stateOf(filter);
  const near = neighboursOf(filter);
  const byState = Object.values(state).some((asked) => asked !== null);
  const read = (chosen: EstateWhere, page: EstatePageFrom): Promise<PageRow[]> => {
    if (near) return context.run(estatesPageByNeighbours[order], { ...chosen, ...page, ...state, ...near });
    if (byState) return context.run(estatesPageByState[order], { ...chosen, ...page, ...state });
    return context.run(estatesPage[order], { ...chosen, ...page });
  };
  const count = (chosen: EstateWhere): Promise<{ estates: number }[]> => {
    if (near) return context.run(countEstatesByNeighbours, { ...chosen, ...state, ...near });
    return byState ? context.run(countEstatesByState, { ...chosen, ...state }) : context.run(countEstates, chosen);
  };
  const page = await keysetPage(
    {
      order: ORDERS[order],
      read: (key, limit) => {
        const [afterKey, afterCity, afterId] = key ?? [null, null, null];
        return where === null ? [] : read(where, { afterKey, afterCity, afterId, limit });
      },
      nodeOf: (row) => estateOf(row, context),
      count: async () => (where === null ? 0 : (await count(where))[0]!.estates),
    },
    first,
    after,
  );
  return new EstateConnection(page);
}

/** Checks what a page is asked for; throws BadInput or QueryTooLarge. */
export function checkPage(filter: EstateFilter, order: EstateOrder, first: number): void {
  checkFirst(first);
  if (order === "DISTANCE" && !filter.near)
    throw new BadInput("order", "near in the filter beside DISTANCE", "no near");
}

/** A connection from up to first + 1 rows in order. */
export function connection(
  context: Context,
  rows: readonly PageRow[],
  order: EstateOrder,
  first: number,
  count: () => Promise<number>,
): EstateConnection {
  return new EstateConnection(pageOf(ORDERS[order], rows, first, (row) => estateOf(row, context), count));
}

/** Estates as columns for a map layer, at most MAX_POINTS. */
export async function estateLayer(context: Context, filter: EstateFilter): Promise<EstatePoints> {
  const where = whereOf(context, filter);
  const near = neighboursOf(filter);
  const state = stateOf(filter);
  const [found, counted] =
    where === null
      ? [[], []]
      : await Promise.all([
          near
            ? context.run(estatePointsByNeighbours, { ...where, ...state, ...near, limit: MAX_POINTS + 1 })
            : context.run(estatePoints, { ...where, ...state, limit: MAX_POINTS + 1 }),
          context.run(complaintsOf12Months, where),
        ]);
  const complaints = new Map(counted.map((row) => [`${row.city_code}:${row.estate_id}`, row.complaints]));
  const rows = found.slice(0, MAX_POINTS);
  return {
    ids: rows.map((row) => encodeId("estate", row.city_code, row.estate_id)),
    names: rows.map((row) => row.name),
    longitudes: rows.map((row) => row.longitude),
    latitudes: rows.map((row) => row.latitude),
    builtYears: rows.map((row) => row.built_year),
    modes: rows.map((row) => managementModes.values.indexOf(row.mode as ManagementMode)),
    steps: rows.map((row) => row.party_step),
    households: rows.map((row) => row.households),
    complaints12Months: rows.map((row) => complaints.get(`${row.city_code}:${row.estate_id}`) ?? 0),
    truncated: found.length > MAX_POINTS,
    demo: rows.some((row) => row.demo),
  };
}
