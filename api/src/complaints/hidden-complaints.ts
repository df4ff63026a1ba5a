import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { grouped } from "../loader.ts";
import { type Contributor, hiddenPlaces, type Place } from "../persons/small-places.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { complaintStatistics } from "./complaint-statistics.ts";
import type { ComplaintGroup, ComplaintStatistic } from "./complaint-statistics.type.ts";
import { whereOf } from "./complaint-where.ts";
import { complaintContributors } from "./contributors.queries.ts";

/** Regions are held against their parts and estates as far up as they have no more complaints in the period. */
const MOST_HELD = 20_000;

/** Of a filter what holds for all that is held against one another. */
interface Slice {
  readonly from: string | null;
  readonly to: string | null;
  readonly regionsAsOf: string | null;
}
type Contribution = Row<typeof complaintContributors>;

/** What complaints are told apart by, beside places. */
export interface Asked {
  readonly slice: Slice;
  readonly code: "CATEGORY" | "STATUS";
  readonly values: readonly string[];
  readonly groups: readonly ComplaintGroup[];
}

/** What is hidden by a code in some regions and their estates, the same however it is asked for. */
export interface HiddenComplaints {
  /** `time`: see timeOf. */
  readonly isRegionHidden: (regionId: number, time: string) => boolean;
  /** By the place of each value; null: none. `estate`: city_code:estate_id. */
  readonly ofEstate: (estate: string, time: string) => readonly boolean[] | null;
}

export const sliceOf = ({ from, to, regionsAsOf }: Pick<ComplaintFilter, keyof Slice>): Slice => ({
  from: from ?? null,
  to: to ?? null,
  regionsAsOf: regionsAsOf ?? null,
});

export const timeOf = ({ month, weekOf, day }: Pick<ComplaintStatistic, "month" | "weekOf" | "day">): string =>
  [month, weekOf, day].join();

/** What of the regions, and of the estates in them, is kept back from whoever may not see persons everywhere (small-places.ts). */
export async function hiddenComplaints(
  request: Context,
  asked: Asked,
  regions: readonly Region[],
  below: number,
): Promise<HiddenComplaints> {
  const context = request.regionsAsOf(asked.slice.regionsAsOf);
  const tops = await topsOf(context, asked.slice, regions);
  const found = new Map<string, ReturnType<typeof hiddenPlaces>[]>();
  for (const top of tops) {
    const where = whereOf(context, { ...asked.slice, under: top.code });
    const rows = await context.run(complaintContributors, { ...where, groups: asked.groups, code: asked.code });
    const time = ({ month, week_of, day }: Contribution): string => timeOf({ month, weekOf: week_of, day });
    for (const alike of grouped(rows, (row) => `${time(row)}:${row.source_id}`).values()) {
      const some = found.get(time(alike[0]!)) ?? [];
      found.set(time(alike[0]!), [...some, hiddenPlaces(placeOf(context, top, alike, asked.values), below)]);
    }
  }
  return {
    isRegionHidden: (regionId, time) => (found.get(time) ?? []).some((hidden) => hidden.regions.has(regionId)),
    ofEstate: (estate, time) => {
      const lists = (found.get(time) ?? []).map((hidden) => hidden.estates.get(estate) ?? []);
      const hidden = asked.values.map((_, at) => lists.some((list) => list[at] === true));
      return hidden.includes(true) ? hidden : null;
    },
  };
}

/** For each of the regions the highest one seen that holds it and has no more than MOST_HELD complaints; a community at least itself. */
async function topsOf(context: Context, slice: Slice, regions: readonly Region[]): Promise<Set<Region>> {
  const tops = new Set<Region>();
  let left = regions.map((region) => chainOf(context, region));
  for (const level of LEVELS) {
    const isAt = (region: Region): boolean => region.level === level;
    if (!left.some((chain) => chain.some(isAt))) continue;
    const held = level === "COMMUNITY" ? null : await totalsAt(context, slice, level);
    left = left.filter((chain) => {
      const top = chain.find(isAt);
      if (top === undefined || (held?.get(top) ?? 0) > MOST_HELD) return true;
      tops.add(top);
      return false;
    });
  }
  return tops;
}

async function totalsAt(context: Context, slice: Slice, level: RegionLevel): Promise<Map<Region | null, number>> {
  const rows = await complaintStatistics(context, slice, ["REGION"], level);
  return new Map(rows.map(({ region, complaints }) => [region, complaints]));
}

/** The region and those above it that are seen. */
function chainOf(context: Context, region: Region): Region[] {
  const above = region.parent;
  return above === null || !context.regions.isSeen(above) ? [region] : [region, ...chainOf(context, above)];
}

function placeOf(context: Context, top: Region, rows: readonly Contribution[], values: readonly string[]): Place {
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
  for (const ofPlace of grouped(rows, ({ region_id }) => String(regions.placeOf(region_id).regionId)).values()) {
    const { contributors } = at(regions.placeOf(ofPlace[0]!.region_id));
    for (const some of grouped(ofPlace, ({ city_code, estate_id }) => `${city_code}:${estate_id}`).values()) {
      const counts = values.map((value) =>
        some.reduce((sum, row) => sum + (row.value === value ? row.complaints : 0), 0),
      );
      const { city_code, estate_id } = some[0]!;
      contributors.push({ estate: estate_id === null ? null : `${city_code}:${estate_id}`, counts });
    }
  }
  return root;
}
