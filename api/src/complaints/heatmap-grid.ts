import type { Context } from "../context.ts";
import { cellDegrees, FINEST_GRID, ROLLUP_GRIDS } from "./cell.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import type { ComplaintWhere } from "./complaint-where.ts";

/** Places with complaints fill about a quarter of a region's extent. */
const SPARSE = 4;

/** The finest grid whose squares, as far as they are likely to be filled, keep to maxCells over the filter's extent. */
export function gridFor(context: Context, filter: ComplaintFilter, where: ComplaintWhere, maxCells: number): number {
  const extent = extentOf(context, filter, where);
  if (extent === null) return ROLLUP_GRIDS[0];
  const [west, south, east, north] = extent as readonly [number, number, number, number];
  for (let grid = FINEST_GRID; grid > 1; grid--) {
    const size = cellDegrees(grid);
    if (((east - west) / size + 1) * ((north - south) / size + 1) <= maxCells * SPARSE) return grid;
  }
  return 1;
}

/** Whether the rollup of squares can answer: it knows whole cities and categories, nothing else. */
export function isInCellRollup(where: ComplaintWhere): boolean {
  const { regionIds, box, near, estateId, estatesAlone, sources, statuses } = where;
  return [regionIds, box, near, estateId, estatesAlone, sources, statuses].every((condition) => condition === null);
}

/** [west, south, east, north] that the complaints lie in, roughly; null where nothing says. */
function extentOf(context: Context, filter: ComplaintFilter, { box, near }: ComplaintWhere): readonly number[] | null {
  if (box !== null) return box;
  if (near !== null) return near.slice(3);
  if (filter.under) return context.regionsAsOf(filter.regionsAsOf).region(filter.under).bbox;
  const boxes = context.regions.roots.flatMap((root) => (root.bbox === null ? [] : [root.bbox]));
  if (boxes.length === 0) return null;
  return [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...boxes.map((box) => box[i]!)));
}
