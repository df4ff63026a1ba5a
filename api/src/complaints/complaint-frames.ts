import { monthsAndDays, monthsOf } from "../calendar/months-and-days.ts";
import type { Context } from "../context.ts";
import { BadInput, QueryTooLarge } from "../errors.ts";
import { cellDegrees, centreOf, coarser, FINEST_GRID, ROLLUP_GRIDS } from "./cell.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { daysOfFilter, framesOfMonths, framesOfRows } from "./complaint-frames.queries.ts";
import type { ComplaintHeatmapFrames, HeatmapStep } from "./complaint-frames.type.ts";
import { anyDemoSource } from "./complaint-heatmap.queries.ts";
import { MAX_CELLS } from "./complaint-heatmap.ts";
import { EVERY_CATEGORY } from "./complaint-rollups.ts";
import { type ComplaintWhere, whereOf } from "./complaint-where.ts";
import { frameCount, frameDays, stepStart } from "./frame-days.ts";
import { gridFor, isInCellRollup } from "./heatmap-grid.ts";
import { isOnRecord } from "./on-record.ts";
import { type Days, reportedDays } from "./reported-range.ts";

/** Frames that one playback may have: a year of days, thirty years of months. */
export const MAX_FRAMES = 400;
/** Squares in frames that one playback may have; beyond it squares become coarser. */
export const MAX_ENTRIES = 150_000;
/** Complaints that are read one by one, where the counts kept by month cannot answer. */
export const MAX_COMPLAINTS_READ = 2_000_000;

/** Complaints by square and frame, in columns of equal length; entries by frame. */
interface Entries {
  grid: number;
  frames: number[];
  cells: number[];
  counts: number[];
}

/** The frames of a filter's days. Throws BadInput, NotFound, and QueryTooLarge beyond MAX_FRAMES or MAX_COMPLAINTS_READ. */
export async function complaintHeatmapFrames(
  context: Context,
  filter: ComplaintFilter,
  step: HeatmapStep,
  maxCells: number,
): Promise<ComplaintHeatmapFrames> {
  if (!(maxCells >= 1 && maxCells <= MAX_CELLS))
    throw new BadInput("maxCells", `a whole number from 1 to ${MAX_CELLS}`, maxCells);
  const where = await whereOf(context, filter);
  const days = await daysToShow(context, filter, where, step);
  const count = days === null ? 0 : frameCount(days, step);
  if (count > MAX_FRAMES)
    throw new QueryTooLarge(
      `step: at most ${MAX_FRAMES} frames, ${days!.from} to ${days!.to} by ${step} are ${count}; choose a longer step, or narrow filter.from and filter.to`,
      { limit: MAX_FRAMES, got: count },
    );
  const frames = days === null ? [] : frameDays(days, step);
  const wanted = gridFor(context, filter, where, maxCells);
  const [entries, [demo]] = await Promise.all([
    days === null ? NOTHING(wanted) : entriesOf(context, where, days, step, wanted),
    context.run(anyDemoSource, where),
  ]);
  while (entries.grid > 1 && (entries.counts.length > MAX_ENTRIES || new Set(entries.cells).size > maxCells))
    coarsen(entries);
  const shown = drawnIn(frames, entries, filter);
  const known = shown.frames.map((frame) => isOnRecord(context, filter, frame));
  return { step, known, ...columnsOf(shown.frames, shown.entries), demo: demo!.demo };
}

/** Without the empty frames at an end that was left open: the days looked at there are whole months. */
function drawnIn(
  frames: Days[],
  entries: Entries,
  { from, to }: ComplaintFilter,
): { frames: Days[]; entries: Entries } {
  const [first, last] = [entries.frames[0], entries.frames.at(-1)];
  if (first === undefined || last === undefined) return from && to ? { frames, entries } : { frames: [], entries };
  const begin = from ? 0 : first;
  return {
    frames: frames.slice(begin, to ? undefined : last + 1),
    entries: begin === 0 ? entries : { ...entries, frames: entries.frames.map((frame) => frame - begin) },
  };
}

const NOTHING = (grid: number): Entries => ({ grid, frames: [], cells: [], counts: [] });

/** The days asked for; where an end is left open, those that have complaints. Null where none have. */
async function daysToShow(
  context: Context,
  filter: ComplaintFilter,
  where: ComplaintWhere,
  step: HeatmapStep,
): Promise<Days | null> {
  if (filter.from && filter.to) return { from: filter.from, to: filter.to };
  // the counts kept by month know the months of a filter themselves; empty ones at an end are left out afterwards
  if (step === "MONTH" && isInCellRollup(where)) {
    const reported = await reportedDays(context, where);
    return reported && { from: filter.from ?? reported.from, to: filter.to ?? reported.to };
  }
  const [found] = await context.run(daysOfFilter, where);
  if (!found?.first || !found.last) return null;
  return { from: filter.from ?? found.first, to: filter.to ?? found.last };
}

async function entriesOf(
  context: Context,
  where: ComplaintWhere,
  days: Days,
  step: HeatmapStep,
  wanted: number,
): Promise<Entries> {
  const { months, days: left } = monthsAndDays(days.from, days.to);
  if (step !== "MONTH" || months === null || !isInCellRollup(where))
    return entriesOfRows(context, where, days, step, stepStart(days.from, step), wanted);

  const { cityCodes, categories } = where;
  const [coarse, fine] = ROLLUP_GRIDS;
  const grid = wanted >= fine && categories === null ? fine : coarse;
  const origin = stepStart(days.from, step);
  const [row] = await context.run(framesOfMonths, {
    cityCodes,
    grid,
    categories: categories ?? [EVERY_CATEGORY],
    months: monthsOf(months.first, months.last),
    firstFrame: frameCount({ from: origin, to: months.first }, step) - 1,
  });
  const found = { grid, ...asEntries(row!) };
  const rest = await Promise.all(left.map((part) => entriesOfRows(context, where, part, step, origin, grid)));
  return inOrder([found, ...rest]);
}

async function entriesOfRows(
  context: Context,
  where: ComplaintWhere,
  days: Days,
  step: HeatmapStep,
  origin: string,
  grid: number,
): Promise<Entries> {
  const [row] = await context.run(framesOfRows, {
    ...where,
    from: days.from,
    to: days.to,
    shift: 2 * (FINEST_GRID - grid),
    origin,
    days: { DAY: 1, WEEK: 7, MONTH: 0 }[step],
    limit: MAX_COMPLAINTS_READ + 1,
  });
  const entries = asEntries(row!);
  const read = sum(entries.counts);
  if (read > MAX_COMPLAINTS_READ)
    throw new QueryTooLarge(
      `filter: at most ${MAX_COMPLAINTS_READ} complaints are read for one playback, here are more; take whole months of whole cities by MONTH, or narrow filter.under, filter.from and filter.to`,
      { limit: MAX_COMPLAINTS_READ, got: read },
    );
  return { grid, ...entries };
}

function asEntries(row: { frames: unknown; cells: unknown; counts: unknown }): Omit<Entries, "grid"> {
  return { frames: row.frames as number[], cells: row.cells as number[], counts: row.counts as number[] };
}

/** Parts of one grid whose frames do not overlap, one after the other. */
function inOrder(parts: Entries[]): Entries {
  const sorted = parts.filter(({ frames }) => frames.length > 0).sort((a, b) => a.frames[0]! - b.frames[0]!);
  return {
    grid: parts[0]!.grid,
    frames: sorted.flatMap(({ frames }) => frames),
    cells: sorted.flatMap(({ cells }) => cells),
    counts: sorted.flatMap(({ counts }) => counts),
  };
}

/** Brings the entries to the next coarser grid, in place. */
function coarsen(entries: Entries): void {
  const above = new Map<string, number>();
  const [frames, cells, counts]: [number[], number[], number[]] = [[], [], []];
  entries.counts.forEach((count, i) => {
    const [frame, cell] = [entries.frames[i]!, coarser(entries.cells[i]!, entries.grid, entries.grid - 1)];
    const key = `${frame}:${cell}`;
    const at = above.get(key);
    if (at !== undefined) counts[at]! += count;
    else {
      above.set(key, counts.length);
      frames.push(frame);
      cells.push(cell);
      counts.push(count);
    }
  });
  Object.assign(entries, { grid: entries.grid - 1, frames, cells, counts });
}

function columnsOf(frames: Days[], entries: Entries): Omit<ComplaintHeatmapFrames, "step" | "known" | "demo"> {
  const places = new Map<number, number>();
  for (const cell of entries.cells) if (!places.has(cell)) places.set(cell, places.size);
  const centres = [...places.keys()].map((cell) => centreOf(cell, entries.grid));
  const totals = frames.map(() => 0);
  entries.counts.forEach((count, i) => {
    totals[entries.frames[i]!]! += count;
  });
  const ascending = [...entries.counts].sort((a, b) => a - b);
  return {
    froms: frames.map(({ from }) => from),
    tos: frames.map(({ to }) => to),
    totals,
    longitudes: centres.map(([lon]) => lon),
    latitudes: centres.map(([, lat]) => lat),
    frames: entries.frames,
    cells: entries.cells.map((cell) => places.get(cell)!),
    weights: entries.counts,
    maxWeight: ascending.at(-1) ?? 0,
    // nearest rank: https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
    weight98: ascending[Math.ceil(0.98 * ascending.length) - 1] ?? 0,
    cellDegrees: cellDegrees(entries.grid),
    complaints: sum(totals),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
