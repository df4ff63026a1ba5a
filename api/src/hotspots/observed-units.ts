import { firstDay, type MonthNumber, monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { LAST_OLD_YEAR } from "../estate/estates-as-of.ts";
import { type CityKey, cityKeyText } from "../graphql/city-key.ts";
import { grouped } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionLevel } from "../region/region-enums.ts";
import { eventsOfEstates, monthsOfEstates, monthsOfRegions } from "./hotspot.queries.ts";
import type { HotspotEvent } from "./hotspot-events.ts";
import type { HotspotKind } from "./hotspot-kinds.ts";
import type { Observed, SeasonCounts, Unit } from "./hotspot-model.ts";

/** Months that tell the seasons, that which runs among them. */
const MONTHS = 48;
/** Of them those that tell of estates: six that are tried, and what each is foreseen by. */
const ESTATE_MONTHS = 22;
/** Two years that are over, and the month that runs. */
const SEASON_MONTHS = 25;

/** An estate or a street with its place on screen. */
export interface Placed extends Unit {
  readonly region: Region;
  /** Null: it is the street. */
  readonly estate: CityKey | null;
}

export interface ObservedUnits extends Observed {
  readonly units: readonly Placed[];
}

/** Estates or streets of a region with their complaints by month, by what is on record. `gone`: days of the month that runs which are over. */
export async function observedUnits(
  context: Context,
  under: Region,
  kind: HotspotKind,
  gone: number,
): Promise<ObservedUnits> {
  const running = monthOf(context.today);
  const first = running - MONTHS + 1;
  const scope = context.regions.scope(under);
  const where = { ...scope, to: context.today, gone };
  const fromMonth = (months: number): string => firstDay(running - months + 1);
  const since = sinceIn(context, first);
  const [regions, units] = await Promise.all([
    context.run(monthsOfRegions, { ...where, from: fromMonth(MONTHS) }),
    kind === "ESTATE" ? estatesIn(context, { ...where, from: fromMonth(ESTATE_MONTHS) }, first, since) : [],
  ]);
  return {
    first,
    seasons: seasonsIn(context, regions, first, since),
    units: kind === "ESTATE" ? units : streetsIn(context, under, regions, first, since),
  };
}

type Since = (region: Region) => number;

/** The first month from which on a region's complaints are on record up to today, as a place; infinite: they are not today. */
function sinceIn({ coverage, today }: Context, first: MonthNumber): Since {
  const known = new Map<Region, number>();
  const find = (region: Region): number => {
    let since = Number.POSITIVE_INFINITY;
    for (let month = monthOf(today); month >= first; month -= 1) {
      if (coverage.during(["COMPLAINTS"], { from: month, to: month })(region).extent !== "WHOLE") break;
      since = month - first;
    }
    return since;
  };
  return (region) => {
    const county = countyOf(region);
    let since = known.get(county);
    if (since === undefined) {
      since = find(county);
      known.set(county, since);
    }
    return since;
  };
}

const above = (region: Region, level: RegionLevel): Region | null => {
  let at: Region | null = region;
  while (at !== null && at.level !== level) at = at.parent;
  return at;
};
const countyOf = (region: Region): Region => above(region, "COUNTY") ?? region;

interface ByMonth {
  readonly months: readonly number[] | null;
  readonly complaints: readonly number[] | null;
  readonly so_far: readonly number[] | null;
}

const noMonths = () => ({ counts: new Uint32Array(MONTHS), soFar: new Uint32Array(MONTHS) });

function addMonths(to: ReturnType<typeof noMonths>, row: ByMonth, first: MonthNumber): ReturnType<typeof noMonths> {
  for (const [i, month] of (row.months ?? []).entries()) {
    to.counts[month - first]! += row.complaints![i]!;
    to.soFar[month - first]! += row.so_far![i]!;
  }
  return to;
}

/** By city: all complaints below the region in counties that have long been on record. */
function seasonsIn(
  { regions }: Context,
  rows: readonly Row<typeof monthsOfRegions>[],
  first: MonthNumber,
  since: Since,
): Map<string, SeasonCounts> {
  const seasons = new Map<string, ReturnType<typeof noMonths> & { since: number }>();
  for (const row of rows) {
    const region = regions.placeOf(row.region_id);
    const begun = since(region);
    if (begun > MONTHS - SEASON_MONTHS) continue;
    const of = seasons.get(region.cityCode) ?? { ...noMonths(), since: 0 };
    seasons.set(region.cityCode, of);
    addMonths(of, row, first);
    of.since = Math.max(of.since, begun);
  }
  return new Map([...seasons].map(([city, { counts, since: begun }]) => [city, { since: begun, counts: [...counts] }]));
}

/** Streets and towns below the region, each with what is counted in it. */
function streetsIn(
  context: Context,
  under: Region,
  rows: readonly Row<typeof monthsOfRegions>[],
  first: MonthNumber,
  since: Since,
): Placed[] {
  const ofStreet = grouped(rows, ({ region_id }) =>
    String(above(context.regions.placeOf(region_id), "STREET")?.regionId ?? ""),
  );
  return context.regions.descendantsAt(under, "STREET", ["ADMINISTRATIVE", "FUNCTIONAL_ZONE"]).map((region) => {
    const sums = noMonths();
    for (const row of ofStreet.get(String(region.regionId)) ?? []) addMonths(sums, row, first);
    return {
      ...sums,
      region,
      estate: null,
      seasonOf: region.cityCode,
      near: countyOf(region).code,
      kind: "",
      size: null,
      since: since(region),
      events: [],
    };
  });
}

async function estatesIn(
  context: Context,
  where: { cityCodes: readonly string[]; regionIds: readonly number[] | null; from: string; to: string; gone: number },
  first: MonthNumber,
  since: Since,
): Promise<Placed[]> {
  const [rows, events] = await Promise.all([context.run(monthsOfEstates, where), context.run(eventsOfEstates, where)]);
  const keyOf = (row: { city_code: string; estate_id: string }): string =>
    cityKeyText({ cityCode: row.city_code, number: row.estate_id });
  const eventsOf = grouped(events, keyOf);
  const earliest = monthOf(where.from) - first;
  return rows.map((row) => {
    const region = context.regions.placeOf(row.region_id);
    // of the month it was handed over in a part alone is on record
    const begun = row.valid_from === null ? 0 : monthOf(row.valid_from) + 1 - first;
    return {
      ...addMonths(noMonths(), row, first),
      region,
      estate: { cityCode: row.city_code, number: row.estate_id },
      seasonOf: region.cityCode,
      near: (above(region, "STREET") ?? region).code,
      kind: row.built_year === null ? "UNKNOWN" : row.built_year <= LAST_OLD_YEAR ? "OLD" : "LATER",
      size: row.households,
      since: Math.max(since(region), begun, earliest),
      events: (eventsOf.get(keyOf(row)) ?? []).map(({ kind, from_day, to_day }) => ({
        kind: kind as HotspotEvent,
        from: from_day,
        to: to_day,
      })),
    };
  });
}
