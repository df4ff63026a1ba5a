import type { Context } from "../context.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { grouped, loader, manyEach } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import { ladderGaps } from "../registers/organisations/ladders/ladder-gaps.ts";
import { ladderOf, stepOf } from "../registers/organisations/ladders/ladder-of.ts";
import { ladderGapsByPlace } from "./ladder-gaps.queries.ts";
import { treeCounts } from "./party-tree.queries.ts";
import type { PartyStepCount } from "./party-tree.type.ts";

interface OnDay {
  /** YYYY-MM-DD */
  readonly day: string;
}

/** An organisation on a day → what stands below it, by step in the order of the ladder. One statement a day. */
export const stepsBelow = loader<CityKey & OnDay, PartyStepCount[]>(
  (key) => `${cityKeyText(key)} ${key.day}`,
  async (keys, context) => {
    const found = new Map<CityKey & OnDay, PartyStepCount[]>();
    for (const [day, group] of grouped(keys, (key) => key.day)) {
      const rows = await context.run(treeCounts, { ...columnsOf(group), day });
      manyEach(group, cityKeyText, rows, (row) => `${row.city_code}:${row.root}`).forEach((own, i) => {
        found.set(group[i]!, countsOf(group[i]!.cityCode, own));
      });
    }
    return keys.map((key) => found.get(key)!);
  },
);

function countsOf(
  cityCode: string,
  rows: readonly { type: string; place: string; organisations: number }[],
): PartyStepCount[] {
  const ladder = ladderOf(cityCode);
  const counts = new Map<string, number>();
  for (const { type, place, organisations } of rows) {
    const step = stepOf(ladder, type, place);
    if (step !== null) counts.set(step.id, (counts.get(step.id) ?? 0) + organisations);
  }
  return ladder.steps.flatMap((step) => {
    const organisations = counts.get(step.id);
    return organisations === undefined ? [] : [{ step, organisations }];
  });
}

interface Place extends OnDay {
  readonly region: Region;
  /** Null: the region and all that is below it. */
  readonly estateKey: CityKey | null;
}

/** A region or estate on a day → the gaps there. One statement a day. */
export const gapsAt = loader<Place, number>(
  ({ day, region, estateKey }) => `${day} ${estateKey === null ? region.regionId : cityKeyText(estateKey)}`,
  async (keys, context) => {
    const found = new Map<Place, number>();
    for (const [day, group] of grouped(keys, (key) => key.day)) {
      const counts = await gapsOn(context, day, group);
      for (const key of group) found.set(key, counts(key));
    }
    return keys.map((key) => found.get(key)!);
  },
);

async function gapsOn(context: Context, day: string, places: readonly Place[]): Promise<(place: Place) => number> {
  const { regions } = context;
  const scopes = [...new Set(places.map(({ region }) => region))].map((region) => regions.scope(region));
  const rows = await context.run(ladderGapsByPlace, {
    day,
    kinds: ladderGaps.values,
    cityCodes: [...new Set(scopes.flatMap(({ cityCodes }) => cityCodes))].sort(),
    regionIds: scopes.some(({ regionIds }) => regionIds === null)
      ? null
      : [...new Set(scopes.flatMap(({ regionIds }) => regionIds!))],
  });
  const byRegion = new Map<Region, number>();
  const byEstate = new Map<string, number>();
  for (const { city_code: cityCode, region_id, estate_id: number, gaps } of rows) {
    if (number !== null) {
      const key = cityKeyText({ cityCode, number });
      byEstate.set(key, (byEstate.get(key) ?? 0) + gaps);
    }
    for (let at: Region | null = regions.byId(region_id); at !== null; at = regions.above(at))
      byRegion.set(at, (byRegion.get(at) ?? 0) + gaps);
  }
  return ({ region, estateKey }) =>
    (estateKey === null ? byRegion.get(region) : byEstate.get(cityKeyText(estateKey))) ?? 0;
}
