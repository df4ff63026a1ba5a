import type { Context } from "./context.ts";
import { grouped } from "./loader.ts";
import { type Contributor, type HiddenPlaces, hiddenPlaces, type Place } from "./persons/small-places.ts";
import type { Region } from "./region/region.type.ts";
import { LEVELS, type RegionLevel } from "./region/region-enums.ts";
import type { RegionScope, RegionTree } from "./region/region-tree.ts";

/** Regions are held against their parts and estates as far up as no more is counted in them. */
const MOST_HELD = 20_000;

/** What is counted of one estate in a region by a code. */
export interface Contribution {
  readonly regionId: number;
  /** city_code:estate_id; null: of none. */
  readonly estate: string | null;
  /** What counts are told apart by beside places and codes: a month. */
  readonly time: string;
  /** Which of the slices of one whole it is of, each of which is told: a source. */
  readonly slice: string;
  readonly code: string | null;
  readonly count: number;
}

/** How much is counted of a slice without codes. */
export interface Totals {
  /** All that they depend on beside the data, the caller and the day. */
  readonly key: string;
  /** By region id; null: of no region of the level. */
  at(context: Context, level: RegionLevel): Promise<ReadonlyMap<number | null, number>>;
}

/** What is counted by a code, with all that is held against one another. */
export interface Held {
  /** All that its counts depend on beside the data, the caller and the day. */
  readonly key: string;
  readonly codes: readonly (string | null)[];
  /** Counts from 1 that are smaller are hidden. */
  readonly below: number;
  /** Of wider and wider slices back to what is held, which is last: where little is counted in a wide one, no other has to be. */
  readonly totals: readonly Totals[];
  contributions(context: Context, scope: RegionScope): Promise<readonly Contribution[]>;
}

/** What is hidden by a code in some regions and their estates, the same however it is asked for. */
export interface HeldRegions {
  readonly isHidden: (region: Region, time: string) => boolean;
  /** The codes of which nothing is told; `estate`: city_code:estate_id. */
  readonly ofEstate: (estate: string, time: string) => ReadonlySet<string | null>;
}

/**
 * What of the regions, and of the estates in them, is kept back from whoever may not see persons everywhere (small-places.ts). `context` has the regions
 * of the day meant.
 */
export async function heldRegions(context: Context, held: Held, asked: readonly Region[]): Promise<HeldRegions> {
  const tops = await topsOf(context, held, asked);
  const ids = [...tops].map(({ regionId }) => regionId).sort((a, b) => a - b);
  // one top holds many regions: whoever asks of another of them finds it held
  const key = JSON.stringify([held.key, held.below, ids]);
  const found = await context.whileStill(key, (own) => hiddenIn(own, held, tops), sizeOf);
  return heldBy(found, held.codes);
}

/** What is hidden in some regions, of which none holds another, by time. */
type HiddenByTime = ReadonlyMap<string, readonly HiddenPlaces[]>;

async function hiddenIn(context: Context, held: Held, tops: ReadonlySet<Region>): Promise<HiddenByTime> {
  const { regions } = context;
  const found = new Map<string, HiddenPlaces[]>();
  const rows = tops.size === 0 ? [] : await held.contributions(context, scopeOf(regions, tops));
  const topIn = (regionId: number): Region | null => {
    for (let at: Region | null = regions.placeOf(regionId); at !== null; at = at.parent) if (tops.has(at)) return at;
    return null;
  };
  const topOf = new Map([...new Set(rows.map(({ regionId }) => regionId))].map((id) => [id, topIn(id)]));
  const alike = grouped(rows, ({ regionId, time, slice }) => `${topOf.get(regionId)?.regionId}:${time}:${slice}`);
  for (const some of alike.values()) {
    const { regionId, time } = some[0]!;
    const top = topOf.get(regionId);
    if (top == null) continue;
    const hidden = hiddenPlaces(placeOf(context, top, some, held.codes), held.below);
    const before = found.get(time);
    if (before === undefined) found.set(time, [hidden]);
    else before.push(hidden);
  }
  return found;
}

const sizeOf = (hidden: HiddenByTime): number =>
  [...hidden.values()].flat().reduce((size, { regions, estates }) => size + regions.size + estates.size, 0);

function heldBy(found: HiddenByTime, codes: readonly (string | null)[]): HeldRegions {
  const at = (time: string): readonly HiddenPlaces[] => found.get(time) ?? [];
  return {
    isHidden: ({ regionId }, time) => at(time).some((hidden) => hidden.regions.has(regionId)),
    ofEstate: (estate, time) => {
      const lists = at(time).map((hidden) => hidden.estates.get(estate) ?? []);
      return new Set(codes.filter((_, column) => lists.some((list) => list[column] === true)));
    },
  };
}

/** The regions seen that make up a region: it itself, or of one whose name alone is seen the highest in it. */
export function seenIn(region: Region): readonly Region[] {
  return region.tree.isSeen(region) ? [region] : region.childRegions.flatMap(seenIn);
}

/** The regions to be held against one another for rows of the parts of `whole`: a row of no part, or of more than it, is of `whole` itself. */
export function regionsOf(rows: readonly { readonly region: Region | null }[], whole: readonly Region[]): Region[] {
  return [...new Set([...whole, ...rows.flatMap(({ region }) => region ?? [])])];
}

/**
 * Rows of regions as they are told: of those hidden one for each region and time, as `untold` makes it. What is known to no part of `whole` alone would
 * tell what the parts are together; so would what stands under the name of a region that `whole` is but a part of.
 */
export function toldRows<Row extends { readonly region: Region | null }, Told>(
  rows: readonly Row[],
  whole: readonly Region[],
  held: readonly HeldRegions[],
  timeOf: (row: Row) => string,
  { told, untold }: { readonly told: (row: Row) => Told; readonly untold: (row: Row) => Told },
): Told[] {
  const all = regionsOf(rows, whole);
  const isHidden = (row: Row): boolean =>
    (row.region !== null && liesIn(row.region, whole) ? [row.region] : all).some((region) =>
      held.some((of) => of.isHidden(region, timeOf(row))),
    );
  const hidden = grouped(rows.filter(isHidden), (row) => `${row.region?.regionId}:${timeOf(row)}`);
  return [...rows.filter((row) => !isHidden(row)).map(told), ...[...hidden.values()].map(([row]) => untold(row!))];
}

function liesIn(region: Region, whole: readonly Region[]): boolean {
  for (let at: Region | null = region; at !== null; at = at.parent) if (whole.includes(at)) return true;
  return false;
}

/** For each of the regions the highest one seen that holds it and has no more than MOST_HELD; a community at least itself. */
async function topsOf(context: Context, held: Held, asked: readonly Region[]): Promise<Set<Region>> {
  const { regions } = context;
  const tops = new Set<Region>();
  let left = asked.map((region) => chainOf(regions, region));
  for (const level of LEVELS)
    for (const { key, at } of held.totals) {
      const here = left.flatMap((chain) => chain.find((region) => region.level === level) ?? []);
      if (here.length === 0) break;
      const totals =
        level === "COMMUNITY"
          ? null
          : await context.whileStill(
              JSON.stringify([key, level]),
              (own) => at(own, level),
              (found) => found.size,
            );
      for (const region of here) if ((totals?.get(region.regionId) ?? 0) <= MOST_HELD) tops.add(region);
      left = left.filter((chain) => !chain.some((region) => tops.has(region)));
    }
  return tops;
}

/** The region and those above it that are seen. */
function chainOf(regions: RegionTree, region: Region): Region[] {
  const above = region.parent;
  return above === null || !regions.isSeen(above) ? [region] : [region, ...chainOf(regions, above)];
}

/** All that lies in some regions, of which none holds another. */
function scopeOf(regions: RegionTree, tops: ReadonlySet<Region>): RegionScope {
  const scopes = [...tops].map((top) => regions.scope(top));
  return {
    cityCodes: [...new Set(scopes.flatMap(({ cityCodes }) => cityCodes))],
    regionIds: scopes.every(({ regionIds }) => regionIds === null)
      ? null
      : [...tops].flatMap((top) => regions.subtreeIds(top)),
  };
}

function placeOf(
  context: Context,
  top: Region,
  rows: readonly Contribution[],
  codes: readonly (string | null)[],
): Place {
  const { regions } = context;
  interface Growing extends Place {
    readonly parts: Place[];
    readonly contributors: Contributor[];
  }
  const places = new Map<number, Growing>();
  const at = (region: Region): Growing => {
    const held = places.get(region.regionId);
    if (held !== undefined) return held;
    const place: Growing = {
      id: region.regionId,
      parts: [],
      contributors: [],
      isOpen: context.sight.personsIn(region),
    };
    places.set(region.regionId, place);
    if (region !== top && region.parent !== null) at(region.parent).parts.push(place);
    return place;
  };
  const root = at(top);
  const columnOf = new Map(codes.map((code, column) => [code, column]));
  const placed = new Map([...new Set(rows.map(({ regionId }) => regionId))].map((id) => [id, regions.placeOf(id)]));
  const placeIdOf = ({ regionId }: Contribution): string => String(placed.get(regionId)!.regionId);
  for (const ofPlace of grouped(rows, placeIdOf).values()) {
    const { contributors } = at(placed.get(ofPlace[0]!.regionId)!);
    for (const some of grouped(ofPlace, ({ estate }) => estate ?? "").values()) {
      const counts = codes.map(() => 0);
      for (const { code, count } of some) {
        const column = columnOf.get(code);
        if (column !== undefined) counts[column]! += count;
      }
      contributors.push({ estate: some[0]!.estate, counts });
    }
  }
  return root;
}
