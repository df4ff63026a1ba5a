import { daysBetween } from "../calendar/day.ts";
import { firstDay as firstDayOf, type MonthNumber, monthOf, stockDay } from "../calendar/month.ts";
import type { Row } from "../db/statement.ts";
import type { Coverage, Extent, Known, Months, SourceRecords } from "../facts/coverage.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import type { allCoverage } from "./data-coverage.queries.ts";
import { COMPLAINT_FAMILIES, isReportedDaily, quietDays } from "./data-family.ts";

/** Answers are kept for so many periods. */
const PERIODS_KEPT = 1000;

const WHOLE: Known = { extent: "WHOLE", lacking: [], partly: [] };

/** What is known of which region since when, in memory: some thousands of rows that every figure needs. Never changed once built. */
export class DataCoverage implements Coverage {
  readonly #records: RecordsByFamily = new Map();
  /** Of sources that bring complaints and never tell a step: what they hold makes the family known in part at best. */
  readonly #untold: RecordsByFamily = new Map();
  /** First and last day of each family and source that reports day by day, wherever it does. */
  readonly #sourceDays = new Map<string, { first: string; last: string }>();
  readonly #daysKnown = new Map<SourceRecords, DaysKnown>();
  readonly #places = new Map<number, readonly Region[]>();
  readonly #known = new Map<string, Map<number, Known>>();
  readonly #others = new WeakMap<RegionTree, DataCoverage>();

  constructor(
    private readonly rows: readonly Row<typeof allCoverage>[],
    private readonly regions: RegionTree,
    /** First month that the rollups hold; null before the first count. Earlier ones are counted from the facts. */
    readonly countedFrom: MonthNumber | null,
    /** YYYY-MM-DD, whatever day the regions are of. */
    private readonly today: string,
  ) {
    for (const row of rows) {
      const family = row.family as DataFamily;
      const records = { source: row.source, broughtAs: family, firstDay: row.first_day, lastDay: row.last_day };
      keep(this.#records, family, row.region_id, records);
      if (family === "COMPLAINTS")
        for (const step of COMPLAINT_FAMILIES)
          keep(row.complaint_families.includes(step) ? this.#records : this.#untold, step, row.region_id, records);
      if (row.first_day === null || row.last_day === null) continue;
      const days = this.#sourceDays.get(`${family} ${row.source}`);
      this.#sourceDays.set(`${family} ${row.source}`, {
        first: first([row.first_day, ...(days === undefined ? [] : [days.first])]),
        last: last([row.last_day, ...(days === undefined ? [] : [days.last])]),
      });
    }
  }

  /** The same of the regions of another day. */
  of(regions: RegionTree): Coverage {
    if (regions === this.regions) return this;
    let other = this.#others.get(regions);
    if (other === undefined) {
      other = new DataCoverage(this.rows, regions, this.countedFrom, this.today);
      this.#others.set(regions, other);
    }
    return other;
  }

  /** What is known of all families at once in each region, over months (a stock: at the end of the last). */
  during(families: readonly DataFamily[], months: Months): (region: Region) => Known {
    const { from, to, day } = months;
    const key = `${families.join()} ${from} ${to} ${day ?? ""}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      // bounded, since the months that may be asked for are not
      if (this.#known.size >= PERIODS_KEPT) this.#known.clear();
      known = new Map();
      this.#known.set(key, known);
    }
    const kept = known;
    return (region) => {
      let found = kept.get(region.regionId);
      if (found === undefined) {
        found = this.#find(families, region, months);
        kept.set(region.regionId, found);
      }
      return found;
    };
  }

  #find(families: readonly DataFamily[], region: Region, months: Months): Known {
    const places = this.placesOf(families, region, months);
    const extents = places.map((place) => families.map((family) => this.#extentAt(family, place, months)));
    const lacking = places.filter((_, i) => extents[i]!.includes("NONE"));
    const partly = places.filter((_, i) => !extents[i]!.includes("NONE") && extents[i]!.includes("PART"));
    if (lacking.length === places.length) return { extent: "NONE", lacking, partly };
    return lacking.length === 0 && partly.length === 0 ? WHOLE : { extent: "PART", lacking, partly };
  }

  /**
   * The regions that say what is known of one: for what lies below a county, the county and those counted in it; else the counties by law below it that exist in
   * the months, and whatever else has records then: functional zones, former regions, what is known to a city alone.
   */
  placesOf(families: readonly DataFamily[], region: Region, months: Months): readonly Region[] {
    return this.#candidates(region).filter(
      (place) =>
        isExpected(place, months) ||
        families.some(
          (family) =>
            this.#records.get(family)?.has(place.regionId) === true && this.#extentAt(family, place, months) !== "NONE",
        ),
    );
  }

  /** All regions, former ones too, that may say what is known of one. */
  #candidates(region: Region): readonly Region[] {
    let places = this.#places.get(region.regionId);
    if (places === undefined) {
      if (isBelow(region)) {
        let at = region;
        while (isBelow(at)) at = at.parent!;
        places = [at, ...this.regions.counted.countedHere(at).filter((place) => !isBelow(place))];
      } else
        places = this.regions
          .subtreeIds(region)
          .map((id) => this.regions.byId(id))
          .filter((place) => !isBelow(place));
      this.#places.set(region.regionId, places);
    }
    return places;
  }

  #extentAt(family: DataFamily, place: Region, { from, to, day = stockDay(to, this.today) }: Months): Extent {
    const records = this.#records.get(family)?.get(place.regionId);
    if (records === undefined) return "NONE";
    if (!isReportedDaily(family))
      return records.some(({ firstDay }) => firstDay === null || firstDay <= day) ? "WHOLE" : "NONE";
    let whole = 0;
    let none = 0;
    for (let month = from; month <= to; month++) {
      const extent = this.#extentIn(records, this.#untold.get(family)?.get(place.regionId) ?? [], month);
      if (extent === "WHOLE") whole++;
      else if (extent === "NONE") none++;
    }
    const months = to - from + 1;
    return whole === months ? "WHOLE" : none === months ? "NONE" : "PART";
  }

  #extentIn(records: readonly SourceRecords[], untold: readonly SourceRecords[], month: MonthNumber): Extent {
    const [begin, end] = [firstDayOf(month), stockDay(month, this.today)];
    const known = records
      .map((record) => this.#daysOf(record))
      .filter(({ first, last }) => first <= end && last >= begin);
    if (known.length === 0) return "NONE";
    const beside = untold.some(({ firstDay, lastDay }) => firstDay! <= end && lastDay! >= begin);
    return !beside && known.some(({ first, last }) => first <= begin && last >= end) ? "WHOLE" : "PART";
  }

  /** A source is known in a region from the month of its first record there up to its last one anywhere, silences allowed. */
  #daysOf(record: SourceRecords): DaysKnown {
    let known = this.#daysKnown.get(record);
    if (known === undefined) {
      known = this.#findDays(record);
      this.#daysKnown.set(record, known);
    }
    return known;
  }

  #findDays({ source, broughtAs, firstDay }: SourceRecords): DaysKnown {
    const days = this.#sourceDays.get(`${broughtAs} ${source}`)!;
    const quiet = quietDays(broughtAs);
    const [firstMonth, lastMonth] = [monthOf(firstDay!), monthOf(days.last)];
    const beginsLate = firstMonth === monthOf(days.first) && Number(days.first.slice(8)) > quiet + 1;
    const monthEnd = stockDay(lastMonth, this.today);
    const upTo = daysBetween(days.last, this.today) <= quiet ? this.today : monthEnd;
    return {
      first: beginsLate ? days.first : firstDayOf(firstMonth),
      last: daysBetween(days.last, monthEnd) <= quiet ? upTo : days.last,
    };
  }

  /** Whether a family reported day by day is on record in a region on any of the days; of `sources` alone, by name, where given. */
  isOnRecord(
    family: DataFamily,
    region: Region,
    { from, to }: { readonly from: string; readonly to: string },
    sources: readonly string[] | null,
  ): boolean {
    return this.#candidates(region).some((place) =>
      this.#records
        .get(family)
        ?.get(place.regionId)
        ?.some((record) => {
          if (sources?.includes(record.source) === false) return false;
          const { first, last } = this.#daysOf(record);
          return first <= to && last >= from;
        }),
    );
  }

  /** The records of a family in a region and below it, by source: the first beginning and the last day among its places. */
  recordsOf(family: DataFamily, region: Region): SourceRecords[] {
    const bySource = new Map<string, SourceRecords>();
    for (const place of this.#candidates(region))
      for (const records of this.#records.get(family)?.get(place.regionId) ?? []) {
        const { source, firstDay, lastDay } = bySource.get(records.source) ?? records;
        bySource.set(source, {
          source,
          broughtAs: records.broughtAs,
          firstDay: firstDay === null || records.firstDay === null ? null : first([firstDay, records.firstDay]),
          lastDay: lastDay === null || records.lastDay === null ? null : last([lastDay, records.lastDay]),
        });
      }
    return [...bySource.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
  }
}

interface DaysKnown {
  readonly first: string;
  readonly last: string;
}

type RecordsByFamily = Map<DataFamily, Map<number, SourceRecords[]>>;

function keep(kept: RecordsByFamily, family: DataFamily, regionId: number, records: SourceRecords): void {
  const byRegion = kept.get(family) ?? new Map<number, SourceRecords[]>();
  kept.set(family, byRegion);
  byRegion.set(regionId, [...(byRegion.get(regionId) ?? []), records]);
}

/** Whether a region's coverage is that of its county. */
export function isBelow(region: Region): boolean {
  return (region.level === "STREET" || region.level === "COMMUNITY") && region.parent !== null;
}

/** Whether records are to be expected: a county by law (or what has none below it) that exists in the months. */
function isExpected(place: Region, { from, to }: Months): boolean {
  return (
    place.kind === "ADMINISTRATIVE" &&
    place.childRegions.every(isBelow) &&
    (place.validFrom === null || monthOf(place.validFrom) <= to) &&
    (place.validTo === null || monthOf(place.validTo) > from)
  );
}

const first = (days: readonly string[]): string => [...days].sort()[0]!;
const last = (days: readonly string[]): string => [...days].sort().at(-1)!;

/** Whether two periods are known alike, so that what they hold can be compared: the same regions, each for all of the months. */
export function knownAlike(a: Known, b: Known): boolean {
  return (
    a.partly.length === 0 &&
    b.partly.length === 0 &&
    a.lacking.length === b.lacking.length &&
    a.lacking.every((place) => b.lacking.includes(place))
  );
}
