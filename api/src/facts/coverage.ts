import type { MonthNumber } from "../calendar/month.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import type { DataFamily } from "./data-family.ts";

/** How far something is known: in all of a region and period, in part of it, or not at all. */
export type Extent = "WHOLE" | "PART" | "NONE";

export interface Months {
  readonly from: MonthNumber;
  readonly to: MonthNumber;
  /** The day of `to` that a stock is asked for, YYYY-MM-DD; where left out the month's end, or today. */
  readonly day?: string;
}

/** What is known of a region and period. Lists hold regions that coverage is known by: counties, and what facts hang at above them. */
export interface Known {
  readonly extent: Extent;
  /** Of which nothing is known. */
  readonly lacking: readonly Region[];
  /** Known for some of the months alone. */
  readonly partly: readonly Region[];
}

/** One source's records in one region. Days YYYY-MM-DD. */
export interface SourceRecords {
  readonly source: string;
  /** The family that it brings; steps of complaints come with the complaints. */
  readonly broughtAs: DataFamily;
  /** Null: ever since. */
  readonly firstDay: string | null;
  /** Null: stands until it ends. */
  readonly lastDay: string | null;
}

/** What is known of which region since when. Every figure asks it, so that no data is never taken for zero. */
export interface Coverage {
  /** First month that the rollups hold; null before the first count. Earlier ones are counted from the facts. */
  readonly countedFrom: MonthNumber | null;

  /** The same of the regions of another day. */
  of(regions: RegionTree): Coverage;

  /** What is known of all families at once in each region, over months (a stock: at the end of the last). */
  during(families: readonly DataFamily[], months: Months): (region: Region) => Known;

  /** The regions that say what is known of one: its county, or the counties below it and whatever else has records in the months. */
  placesOf(families: readonly DataFamily[], region: Region, months: Months): readonly Region[];

  /** Whether a family reported day by day is on record in a region on any of the days; of `sources` alone, by name, where given. */
  isOnRecord(
    family: DataFamily,
    region: Region,
    days: { readonly from: string; readonly to: string },
    sources: readonly string[] | null,
  ): boolean;

  /** The records of a family in a region and below it, by source: the first beginning and the last day among its places. */
  recordsOf(family: DataFamily, region: Region): SourceRecords[];
}
