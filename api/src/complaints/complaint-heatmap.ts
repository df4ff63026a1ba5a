import { monthsAndDays, monthsOf, periodsOf } from "../calendar/months-and-days.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { cellDegrees, centreOf, coarserCounts, FINEST_GRID, interleave, ROLLUP_GRIDS } from "./cell.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { anyDemoSource, cellsOfPeriods, cellsOfRows, householdsByCell } from "./complaint-heatmap.queries.ts";
import type { ComplaintHeatmap, HeatmapWeight } from "./complaint-heatmap.type.ts";
import { EVERY_CATEGORY } from "./complaint-rollups.ts";
import { type ComplaintWhere, whereOf } from "./complaint-where.ts";
import { gridFor, isInCellRollup } from "./heatmap-grid.ts";
import { perThousandHouseholds } from "./households-around.ts";
import { isOnRecord } from "./on-record.ts";
import { type Days, reportedDays } from "./reported-range.ts";

/** Squares that one heatmap may have. */
export const MAX_CELLS = 10_000;
/** Few enough complaints to count again on a finer grid than the rollup's. */
const FEW = 20_000;

/** Complaints by square of one grid. */
interface Cells {
  grid: number;
  counts: Map<number, number>;
}

/** Complaints that match, by square, on the finest grid that keeps to maxCells. Throws BadInput, NotFound. */
export async function complaintHeatmap(
  context: Context,
  filter: ComplaintFilter,
  weight: HeatmapWeight,
  maxCells: number,
): Promise<ComplaintHeatmap> {
  if (!(maxCells >= 1 && maxCells <= MAX_CELLS))
    throw new BadInput("maxCells", `a whole number from 1 to ${MAX_CELLS}`, maxCells);
  const where = await whereOf(context, filter);
  const wanted = gridFor(context, filter, where, maxCells);
  const [days, [demo]] = await Promise.all([reportedDays(context, where), context.run(anyDemoSource, where)]);
  const cells: Cells =
    days === null ? { grid: wanted, counts: new Map() } : await cellsOf(context, where, days, wanted);
  while (cells.counts.size > maxCells && cells.grid > 1) coarsen(cells, cells.grid - 1);
  const complaints = sum(cells.counts.values());
  const weights = weight === "RAW" ? cells.counts : await perHouseholds(context, where, cells);
  const centres = [...weights.keys()].map((cell) => centreOf(cell, cells.grid));
  return {
    longitudes: centres.map(([lon]) => lon),
    latitudes: centres.map(([, lat]) => lat),
    weights: [...weights.values()],
    cellDegrees: cellDegrees(cells.grid),
    complaints,
    truncated: weights.size < cells.counts.size,
    from: filter.from ?? null,
    to: filter.to ?? null,
    known: isOnRecord(context, filter, { from: filter.from ?? "", to: filter.to ?? context.today }),
    demo: demo!.demo,
  };
}

async function cellsOf(context: Context, where: ComplaintWhere, days: Days, wanted: number): Promise<Cells> {
  const { cityCodes, categories } = where;
  const [coarse, fine] = ROLLUP_GRIDS;
  const raw = async (from: string, to: string, grid: number): Promise<Cells> => {
    const found: Cells = { grid, counts: new Map() };
    const [row] = await context.run(cellsOfRows, { ...where, from, to, shift: 2 * (FINEST_GRID - grid) });
    add(found.counts, row!);
    return found;
  };
  const split = monthsAndDays(days.from, days.to);
  if (!isInCellRollup(where) || split.months === null) return raw(days.from, days.to, wanted);

  const { first, last } = split.months;
  const grid = wanted >= fine && categories === null ? fine : coarse;
  const found: Cells = { grid, counts: new Map() };
  const periods = grid === coarse && categories === null ? periodsOf(first, last) : monthsOf(first, last);
  const [row] = await context.run(cellsOfPeriods, {
    cityCodes,
    grid,
    categories: categories ?? [EVERY_CATEGORY],
    periods,
  });
  add(found.counts, row!);
  for (const part of split.days)
    for (const [cell, n] of (await raw(part.from, part.to, grid)).counts)
      found.counts.set(cell, (found.counts.get(cell) ?? 0) + n);
  if (wanted > grid && sum(found.counts.values()) <= FEW) return raw(days.from, days.to, wanted);
  return found;
}

function add(counts: Map<number, number>, row: { cells: unknown; counts: unknown }): void {
  const [cells, found] = [row.cells as number[], row.counts as number[]];
  cells.forEach((cell, i) => {
    counts.set(cell, (counts.get(cell) ?? 0) + found[i]!);
  });
}

function coarsen(cells: Cells, grid: number): void {
  cells.counts = coarserCounts(cells.counts, cells.grid, grid);
  cells.grid = grid;
}

async function perHouseholds(context: Context, where: ComplaintWhere, cells: Cells): Promise<Map<number, number>> {
  const rows = await context.run(householdsByCell, {
    cityCodes: where.cityCodes,
    day: context.today,
    shift: FINEST_GRID - cells.grid,
  });
  const households = new Map(rows.map((row) => [interleave(row.grid_column, row.grid_row), row.households]));
  return perThousandHouseholds(cells.counts, households, cells.grid);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
