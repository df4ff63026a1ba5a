import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Row } from "../db/statement.ts";
import { nearestAbove } from "../region/nearest-above.ts";
import { regionsAndAbove, regionsCounted } from "./region-hierarchy.queries.ts";

/** The finest regions that counts are kept for are streets: a community's facts count in its nearest ancestor above. */
export interface CountedRegion {
  readonly regionId: number;
  /** The nearest region above that is counted; null for a root. */
  readonly parentId: number | null;
  readonly cityCode: string;
}

/** SQL of a CTE `counted_in (region_id, at_id)`: for every region the one that its facts are counted in. */
export const COUNTED_IN = `counted_in as (${nearestAbove(["COMMUNITY"])})`;

/** Every region that counts are kept for, parents before children. */
export async function countedRegions(client: Queryable): Promise<CountedRegion[]> {
  return (await run(client, regionsCounted, {})).map(counted);
}

/** Of the given counted regions: they and their ancestors, parents before children. */
export async function withAncestors(client: Queryable, regionIds: readonly number[]): Promise<CountedRegion[]> {
  return (await run(client, regionsAndAbove, { regionIds })).map(counted);
}

const counted = ({ region_id, parent_id, city_code }: Row<typeof regionsCounted>): CountedRegion => ({
  regionId: region_id,
  parentId: parent_id,
  cityCode: city_code,
});

/**
 * The city codes whose facts must be counted anew so that the given ones and everything above them can be: themselves, and those of
 * their ancestors.
 */
export function withAncestorCities(regions: readonly CountedRegion[], cityCodes: readonly string[]): Set<string> {
  const byId = new Map(regions.map((region) => [region.regionId, region]));
  const cities = new Set(cityCodes);
  for (const region of regions)
    if (cities.has(region.cityCode))
      for (let up = region; up.parentId !== null; ) {
        const parent = byId.get(up.parentId);
        if (parent === undefined) break;
        cities.add(parent.cityCode);
        up = parent;
      }
  return cities;
}
