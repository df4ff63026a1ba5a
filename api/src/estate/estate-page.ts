import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { checkFirst, decodeCursor, encodeCursor } from "../graphql/pages.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import type { EstateFilter, EstateOrder } from "./estate.input.ts";
import { estateOf } from "./estate.loaders.ts";
import { type Estate, EstateConnection, type EstatePoints } from "./estate.type.ts";
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
const sortKind = (order: EstateOrder): "text" | "number" => (order === "NAME" ? "text" : "number");
const sortKey = (row: PageRow): string | number => row.sort_text ?? row.sort_number ?? "";

/** A page of estates. Throws BadInput for a filter, order or cursor that cannot be. */
export async function estatePage(
  context: Context,
  filter: EstateFilter,
  order: EstateOrder,
  first: number,
  after: string | null,
): Promise<EstateConnection> {
  checkPage(filter, order, first);
  const [key = null, city = null, id = null] =
    after != null ? decodeCursor(order, after, [sortKind(order), "text", "bigint"]) : [];
  const page: EstatePageFrom = [key, city, id, first + 1];
  const where = whereOf(context, filter);
  const state = stateOf(filter);
  const near = neighboursOf(filter);
  const byState = state.some((asked) => asked !== null);
  const read = (chosen: EstateWhere): Promise<PageRow[]> => {
    if (near) return context.run(estatesPageByNeighbours[order], [...chosen, ...page, ...state, ...near]);
    if (byState) return context.run(estatesPageByState[order], [...chosen, ...page, ...state]);
    return context.run(estatesPage[order], [...chosen, ...page]);
  };
  const count = (chosen: EstateWhere): Promise<{ estates: number }[]> => {
    if (near) return context.run(countEstatesByNeighbours, [...chosen, ...state, ...near]);
    return byState ? context.run(countEstatesByState, [...chosen, ...state]) : context.run(countEstates, chosen);
  };
  const rows = where === null ? [] : await read(where);
  return connection(context, rows, order, first, async () => (where === null ? 0 : (await count(where))[0]!.estates));
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
  const cursors = new Map<Estate, PageRow>();
  const estates = rows.map((row) => {
    const estate = estateOf(row, context);
    cursors.set(estate, row);
    return estate;
  });
  return new EstateConnection({
    rows: estates,
    first,
    cursorOf: (estate) => {
      const row = cursors.get(estate)!;
      return encodeCursor(order, [sortKey(row), row.city_code, row.estate_id]);
    },
    count,
  });
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
            ? context.run(estatePointsByNeighbours, [...where, ...state, ...near, MAX_POINTS + 1])
            : context.run(estatePoints, [...where, ...state, MAX_POINTS + 1]),
          context.run(complaintsOf12Months, [where[0], where[8]]),
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
