import { monthOf } from "../calendar/month.ts";
import { monthsAndDays } from "../calendar/months-and-days.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput, QueryTooLarge } from "../errors.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import {
  statisticsOfCities,
  statisticsOfDays,
  statisticsOfMonths,
  statisticsOfRows,
  statisticsOfStreets,
} from "./complaint-statistics.queries.ts";
import type { ComplaintGroup, ComplaintStatistic } from "./complaint-statistics.type.ts";
import type { ComplaintStatus } from "./complaint-statuses.ts";
import { type ComplaintWhere, whereOf } from "./complaint-where.ts";
import { countedRegions } from "./counted-regions.ts";
import { reportedDays } from "./reported-range.ts";

/** Rows that one answer may have. */
export const MAX_STATISTICS = 20_000;

type StatisticRow = Row<typeof statisticsOfRows>;

/** Complaints that are alike in what they were grouped by. */
export type CountedComplaints = Omit<ComplaintStatistic, "complaints" | "suppressed"> & { readonly complaints: number };

/** Counts complaints by the groups, sorted by them. Throws BadInput, NotFound, and QueryTooLarge beyond MAX_STATISTICS rows. */
export async function complaintStatistics(
  request: Context,
  filter: ComplaintFilter,
  groupBy: readonly ComplaintGroup[],
  level: RegionLevel | null,
): Promise<CountedComplaints[]> {
  const context = request.regionsAsOf(filter.regionsAsOf);
  const groups = [...new Set(groupBy)];
  if (level !== null && !groups.includes("REGION")) throw new BadInput("level", "REGION in groupBy beside it", level);
  const atLevel = level ?? levelBelow(context, filter);
  const where = await whereOf(context, filter);
  const rows = await countedRows(context, where, filter, groups, atLevel);
  if (rows.length > MAX_STATISTICS)
    throw new QueryTooLarge(
      `groupBy: an answer holds at most ${MAX_STATISTICS} rows, these groups give more; group by fewer, or narrow filter.under, filter.from and filter.to`,
      { limit: MAX_STATISTICS, got: rows.length },
    );
  return rows.map((row) => ({
    region: row.region_id === null ? null : context.regions.byId(row.region_id),
    month: row.month,
    weekOf: row.week_of,
    day: row.day,
    categoryId: row.category,
    source: row.source,
    status: row.status as ComplaintStatus | null,
    complaints: row.complaints,
  }));
}

/** Without a level, regions are counted one level below `under`, or below the root. */
function levelBelow(context: Context, filter: ComplaintFilter): RegionLevel {
  const above = filter.under ? context.region(filter.under) : context.regions.roots[0];
  return above?.childRegions[0]?.level ?? above?.level ?? "CITY";
}

async function countedRows(
  context: Context,
  where: ComplaintWhere,
  filter: ComplaintFilter,
  groups: ComplaintGroup[],
  level: RegionLevel,
): Promise<StatisticRow[]> {
  const limit = MAX_STATISTICS + 1;
  const byRegion = groups.includes("REGION");
  const months = await wholeMonths(context, where, groups);
  // whoever sees some communities of a street alone, too
  const tops = filter.under ? [context.region(filter.under)] : context.regions.rootsEver;
  const asFineAsStreets =
    tops.every(({ level: top }) => top !== "COMMUNITY") &&
    !(byRegion && level === "COMMUNITY") &&
    streetsTell(context.regions, where.regionIds, byRegion ? level : null);
  if (months !== null && asFineAsStreets) {
    const first = monthOf(months.first);
    if (isPlain(where, groups) && first >= (context.coverage.countedFrom ?? Number.POSITIVE_INFINITY)) {
      const under = filter.under ? context.region(filter.under) : null;
      const counted = countedRegions(context.regions, under, byRegion ? level : null);
      if (counted !== null)
        return context.run(statisticsOfMonths, {
          ...counted,
          byMonth: groups.includes("MONTH"),
          first,
          last: monthOf(months.last),
          limit,
        });
    }
    const asked = { ...where, firstMonth: months.first, lastMonth: months.last, groups, limit };
    const cities = byRegion ? citiesAt(context, where, level) : where.cityCodes.map(() => null);
    if (where.regionIds === null && cities !== null)
      return context.run(statisticsOfCities, { ...asked, places: where.cityCodes, countedIn: cities });
    return context.run(statisticsOfStreets, { ...asked, ...regionsAt(context, where, level, byRegion) });
  }
  const places = regionsAt(context, where, level, byRegion);
  const days = asFineAsStreets && isPlain(where, groups) ? await reportedDays(context, where) : null;
  if (days !== null) return context.run(statisticsOfDays, { ...where, ...days, groups, ...places, limit });
  return context.run(statisticsOfRows, { ...where, groups, ...places, limit });
}

/** Whether counts by street tell apart what is asked for: not where a closed community's are counted in another street. */
function streetsTell(regions: RegionTree, regionIds: readonly number[] | null, level: RegionLevel | null): boolean {
  const asked = regionIds === null ? null : new Set(regionIds);
  const groupOf = ({ regionId }: Region) =>
    asked?.has(regionId) === false ? null : level === null ? true : regionAtLevel(regions.placeOf(regionId), level);
  return regions.counted.acrossStreets.every(([community, street]) => groupOf(community) === groupOf(street));
}

/** Nothing but places and days is asked for, which the rollups by region and day, or month, can answer. */
function isPlain(where: ComplaintWhere, groups: readonly ComplaintGroup[]): boolean {
  const { box, near, estateId, estatesAlone, categories, sources, statuses } = where;
  return (
    [box, near, estateId, estatesAlone, categories, sources, statuses].every((condition) => condition === null) &&
    groups.every((group) => ["REGION", "MONTH", "WEEK", "DAY"].includes(group))
  );
}

/** The months that the rollup can answer for; null where the raw rows must. */
async function wholeMonths(
  context: Context,
  where: ComplaintWhere,
  groups: readonly ComplaintGroup[],
): Promise<{ first: string; last: string } | null> {
  const { box, near, estateId, estatesAlone } = where;
  if ([box, near, estateId, estatesAlone].some((condition) => condition !== null)) return null;
  if (groups.includes("WEEK") || groups.includes("DAY")) return null;
  const days = await reportedDays(context, where);
  if (days === null) return null;
  const split = monthsAndDays(days.from, days.to);
  return split.days.length === 0 ? split.months : null;
}

/**
 * The region at the level that each city_code lies in whole, former cities too: where all its regions lie in one, or none does. Null where
 * a city has to be split.
 */
function citiesAt(context: Context, where: ComplaintWhere, level: RegionLevel): (number | null)[] | null {
  if (LEVELS.indexOf(level) > LEVELS.indexOf("CITY")) return null;
  const { places, countedIn } = regionsAt(context, where, level, true);
  const placeOf = new Map<string, number | null>();
  for (const [i, id] of places.entries()) {
    const { cityCode } = context.regions.byId(id);
    const place = countedIn[i]!;
    if (!placeOf.has(cityCode)) placeOf.set(cityCode, place);
    else if (placeOf.get(cityCode) !== place) return null;
  }
  return where.cityCodes.map((code) => placeOf.get(code) ?? null);
}

/** Every region of the filter, and beside it the one at the level that contains it. */
function regionsAt(
  context: Context,
  where: ComplaintWhere,
  level: RegionLevel,
  byRegion: boolean,
): { readonly places: readonly number[]; readonly countedIn: readonly (number | null)[] } {
  if (!byRegion) return { places: [], countedIn: [] };
  const places = where.regionIds ?? context.regions.roots.flatMap((root) => [...context.regions.subtreeIds(root)]);
  return { places, countedIn: places.map((id) => regionAtLevel(context.regions.placeOf(id), level)?.regionId ?? null) };
}
