import { dayOf, daysBetween } from "../calendar/day.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { MAX_STATISTICS } from "./complaint-statistics.ts";
import type { ComplaintGroup } from "./complaint-statistics.type.ts";

// What questions about complaints are estimated to cost, in fields of an answer: about 20 of them for a millisecond that a statement took
// over 200,000 complaints (docs/decisions/2026-11-26-costs-from-measured-work.md).

/** From counts kept beside the data. */
const FROM_ROLLUP = 500;
/** From the rows of the complaints themselves. */
const FROM_ROWS = 2_000;
/** From rows chosen by distance, box, or one by one. */
const FROM_PLACES = 5_000;

/** Days that complaints are taken to reach back where nothing says how far. */
const USUAL_DAYS = 1_100;

type Filter = ComplaintFilter | null | undefined;

/** Whether a statement has to look at places of complaints. */
const byPlace = (filter: Filter): boolean => Boolean(filter?.near || filter?.within);

/** Whether only cities, regions and days are asked for, which the counts beside the data know. */
const isPlain = (filter: Filter): boolean => !byPlace(filter) && !filter?.estate;

/** A page of complaints, or a count of all that match, each row of which costs `child`. */
export function pageCost(filter: Filter, rows: number, child: number): number {
  return (byPlace(filter) ? FROM_PLACES : FROM_ROWS / 4) + rows * child;
}

/** A heatmap, or one of many frames. */
export function heatmapCost(filter: Filter, frames: boolean): number {
  return (byPlace(filter) ? FROM_PLACES : FROM_ROWS) + (frames ? 2_000 : 0);
}

export interface StatisticsAsked {
  readonly filter?: Filter;
  readonly groupBy: readonly ComplaintGroup[];
  readonly level?: RegionLevel | null;
}

/** Statistics, each row of which costs `child`. */
export function statisticsCost(asked: StatisticsAsked, child: number): number {
  const { filter, groupBy } = asked;
  const fine = groupBy.includes("DAY") || groupBy.includes("WEEK");
  const statement = byPlace(filter) ? FROM_PLACES : fine || !isPlain(filter) ? FROM_ROWS : FROM_ROLLUP;
  return statement + mostStatistics(asked) * child;
}

/** Rows that statistics may come to, as far as the question itself tells: at most MAX_STATISTICS, beyond which they are refused. */
export function mostStatistics({ filter, groupBy, level }: StatisticsAsked): number {
  const groups = new Set(groupBy);
  const days = daysOf(filter);
  // Of a day it is known which week and month it lies in; a week lies in two months at most.
  const times = groups.has("DAY")
    ? days
    : groups.has("WEEK")
      ? days / 7 + 2 + (groups.has("MONTH") ? days / 30 : 0)
      : groups.has("MONTH")
        ? days / 30 + 2
        : 1;
  const regions = groups.has("REGION") ? regionsAt(level ?? null, filter?.under != null) : 1;
  const categories = groups.has("CATEGORY") ? (filter?.categories?.length ?? 16) : 1;
  const sources = groups.has("SOURCE") ? (filter?.sources?.length ?? 3) : 1;
  const statuses = groups.has("STATUS") ? (filter?.statuses?.length ?? 5) : 1;
  return Math.min(Math.ceil(times * regions * categories * sources * statuses), MAX_STATISTICS);
}

function daysOf(filter: Filter): number {
  if (!filter?.from) return USUAL_DAYS;
  return Math.max(1, daysBetween(filter.from, filter.to ?? dayOf(Date.now())) + 1);
}

/** Regions of a level in all, and below one region. */
const REGIONS: Record<RegionLevel, readonly [all: number, below: number]> = {
  PROVINCE: [3, 1],
  CITY: [20, 20],
  COUNTY: [160, 160],
  STREET: [2_000, 200],
  COMMUNITY: [20_000, 500],
};

function regionsAt(level: RegionLevel | null, under: boolean): number {
  if (level === null || !LEVELS.includes(level)) return 20;
  return REGIONS[level][under ? 1 : 0];
}
