import { monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { Region } from "../region/region.type.ts";
import { type BreakdownRow, type BrokenDown, brokenDown, type DaysCounted, type Part } from "./breakdown.ts";

/** What is counted of a region and a code; null: placed above the level, or not known. */
export interface CodeCount {
  readonly region: Region | null;
  readonly code: string | null;
  readonly count: number;
}

/** Counts by region and code as rows: none counted is zero where the family is on record, and no data where it is not. */
export function rowsByRegion(
  { coverage }: Context,
  region: Region,
  days: DaysCounted,
  family: DataFamily,
  parts: readonly Part[],
  counted: readonly CodeCount[],
): BrokenDown {
  const to = monthOf(days.to);
  const known = coverage.during(
    [family],
    days.from === null ? { from: to, to, day: days.to } : { from: monthOf(days.from), to },
  );
  const rowOf = (place: Region, own: readonly CodeCount[]): BreakdownRow => {
    const counts = parts.map(({ code }) => own.reduce((sum, row) => (row.code === code ? sum + row.count : sum), 0));
    const { extent } = known(place);
    const any = counts.some((count) => count > 0);
    return { region: place, extent, counts: extent === "NONE" && !any ? counts.map(() => null) : counts };
  };
  const below = region.childRegions.map((child) =>
    rowOf(
      child,
      counted.filter((row) => row.region === child),
    ),
  );
  return brokenDown(days, parts, rowOf(region, counted), below);
}
