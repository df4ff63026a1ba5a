import { monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Extent } from "../facts/coverage.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { Region } from "../region/region.type.ts";
import { type BreakdownRow, type BrokenDown, brokenDown, type DaysCounted, type Part } from "./breakdown.ts";

/** What is counted of a region and a code; null: placed above the level, or not known. */
export interface CodeCount {
  readonly region: Region | null;
  readonly code: string | null;
  /** Null: all of the region is suppressed. */
  readonly count: number | null;
}

/**
 * Counts by region and code as rows: none counted is zero where the family is on record, and no data where it is not. `ofAll`: the region's own,
 * where parts of it are suppressed.
 */
export function rowsByRegion(
  { coverage }: Context,
  region: Region,
  days: DaysCounted,
  family: DataFamily,
  parts: readonly Part[],
  counted: readonly CodeCount[],
  ofAll = counted,
): BrokenDown {
  const to = monthOf(days.to);
  const known = coverage.during(
    [family],
    days.from === null ? { from: to, to, day: days.to } : { from: monthOf(days.from), to },
  );
  const rowOf = (place: Region, own: readonly CodeCount[]): BreakdownRow => {
    const { extent } = known(place);
    if (own.some(({ count }) => count === null)) return suppressed(place, extent);
    const counts = parts.map(({ code }) => own.reduce((sum, row) => (row.code === code ? sum + row.count! : sum), 0));
    const any = counts.some((count) => count > 0);
    return { region: place, extent, counts: extent === "NONE" && !any ? counts.map(() => null) : counts };
  };
  const suppressed = (place: Region | null, extent: Extent): BreakdownRow => ({
    region: place,
    extent,
    counts: parts.map(() => null),
    suppressed: true,
  });
  const below = region.childRegions.map((child) =>
    rowOf(
      child,
      counted.filter((row) => row.region === child),
    ),
  );
  const beside = counted.some((row) => row.region === null && row.count === null);
  const rest = beside ? [suppressed(null, known(region).extent)] : [];
  return brokenDown(days, parts, rowOf(region, ofAll), [...below, ...rest]);
}
