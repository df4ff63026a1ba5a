import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { decodeId, encodeId } from "../graphql/opaque-id.ts";
import { checkFirst, decodeCursor, encodeCursor } from "../graphql/pages.ts";
import { boxAround, checkBox, checkNear } from "../graphql/spatial-input.ts";
import type { EstateFilter, EstateOrder } from "./estate.input.ts";
import { estateOf } from "./estate.loaders.ts";
import {
  complaintsOf12Months,
  countEstates,
  countEstatesByState,
  type EstatePageFrom,
  type EstateState,
  type EstateWhere,
  estatePoints,
  estatesPage,
  estatesPageByState,
} from "./estate.queries.ts";
import { type Estate, EstateConnection, type EstatePoints } from "./estate.type.ts";
import { type ManagementMode, MODES, STEPS } from "./estate-enums.ts";

type Box = [number, number, number, number];

/** Most points in one layer. */
export const MAX_POINTS = 20_000;

/** The parts of both boxes that overlap; an empty overlap stays empty, west beyond east. */
function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function whereOf(context: Context, filter: EstateFilter): EstateWhere | null {
  const { regions } = context;
  const scope = filter.under
    ? regions.scope(regions.byCode(filter.under))
    : { cityCodes: [...regions.allCityCodes()], regionIds: null };
  const near = filter.near ? checkNear(filter.near) : null;
  let box: Box | null = filter.within ? checkBox(filter.within) : null;
  if (near !== null) {
    const around = boxAround(...near);
    box = box === null ? around : overlap(box, around);
    if (box[0] > box[2] || box[1] > box[3]) return null;
  }
  let { cityCodes } = scope;
  if (filter.firm) {
    const { cityCode } = decodeId("firm", "firm", filter.firm);
    cityCodes = cityCodes.filter((code) => code === cityCode);
  }
  return [
    cityCodes,
    scope.regionIds,
    box,
    near,
    filter.nameContains || null,
    filter.old ?? null,
    filter.builtFrom ?? null,
    filter.builtTo ?? null,
    filter.asOf ?? context.today,
  ];
}

function stateOf(filter: EstateFilter): EstateState {
  return [
    filter.modes ?? null,
    filter.partySteps?.map((step) => STEPS.indexOf(step)) ?? null,
    filter.hasCommittee ?? null,
    filter.renovation ?? null,
    filter.firm ? decodeId("firm", "firm", filter.firm).number : null,
  ];
}

type PageRow = Row<(typeof estatesPage)["NAME"]>;
const sortKey = (row: PageRow): string | number => row.sort_text ?? row.sort_number ?? "";

/** A page of estates. Throws BadInput for a filter, order or cursor that cannot be. */
export async function estatePage(
  context: Context,
  filter: EstateFilter,
  order: EstateOrder,
  first: number,
  after: string | null,
): Promise<EstateConnection> {
  checkFirst(first);
  if (order === "DISTANCE" && !filter.near)
    throw new BadInput("order", "near in the filter beside DISTANCE", "no near");
  const [key = null, city = null, id = null] = after ? decodeCursor(order, after, 3) : [];
  const page: EstatePageFrom = [key, city as string | null, id as string | null, first + 1];
  const where = whereOf(context, filter);
  const state = stateOf(filter);
  const byState = state.some((asked) => asked !== null);
  let rows: PageRow[] = [];
  if (where !== null)
    rows = byState
      ? await context.run(estatesPageByState[order], [...where, ...page, ...state])
      : await context.run(estatesPage[order], [...where, ...page]);
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
    count: async () => {
      if (where === null) return 0;
      const [counted] = byState
        ? await context.run(countEstatesByState, [...where, ...state])
        : await context.run(countEstates, where);
      return counted!.estates;
    },
  });
}

/** Estates as columns for a map layer, at most MAX_POINTS. */
export async function estateLayer(context: Context, filter: EstateFilter): Promise<EstatePoints> {
  const where = whereOf(context, filter);
  const [found, counted] =
    where === null
      ? [[], []]
      : await Promise.all([
          context.run(estatePoints, [...where, ...stateOf(filter), MAX_POINTS + 1]),
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
    modes: rows.map((row) => MODES.indexOf(row.mode as ManagementMode)),
    steps: rows.map((row) => row.party_step),
    households: rows.map((row) => row.households),
    complaints12Months: rows.map((row) => complaints.get(`${row.city_code}:${row.estate_id}`) ?? 0),
    truncated: found.length > MAX_POINTS,
    demo: rows.some((row) => row.demo),
  };
}
