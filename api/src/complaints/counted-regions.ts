import { isKept } from "../region/counted-places.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionLevel } from "../region/region-enums.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";

/** Which whole regions make up groups: the region, its city, the one that it counts in (null: above the level), and +1 or −1. */
export interface CountedRegions {
  readonly regionIds: readonly number[];
  readonly cities: readonly string[];
  readonly countIn: readonly (number | null)[];
  readonly signs: readonly number[];
}

/**
 * Null where sums by path do not tell. The whole regions, each with all below it, that make up the regions at a level in one region or everywhere, and what hangs above them:
 * what is a region's own is the whole less its children. `level` null counts all together.
 */
export function countedRegions(
  regions: RegionTree,
  under: Region | null,
  level: RegionLevel | null,
): CountedRegions | null {
  const counted: [region: Region, countIn: Region | null, sign: number][] = [];
  const visit = (region: Region): void => {
    const at = level === null ? null : regionAtLevel(region, level);
    counted.push([region, at, 1]);
    if (level === null || at !== null) return;
    for (const child of regions.childrenEver(region).filter(isKept)) {
      counted.push([child, null, -1]);
      visit(child);
    }
  };
  // of a tree that is no more, no region is at a level
  for (const root of under === null ? regions.rootsEver : [under])
    if (under === null && !regions.isShown(root)) counted.push([root, null, 1]);
    else visit(root);
  const summed = counted.flatMap(([region, ...as]) => {
    const added = regions.counted.addedTo(region);
    return added === null ? [null] : [region, ...added].map((part): (typeof counted)[number] => [part, ...as]);
  });
  if (summed.includes(null)) return null;
  return kept(summed as typeof counted);
}

function kept(counted: readonly [region: Region, countIn: Region | null, sign: number][]): CountedRegions {
  return {
    regionIds: counted.map(([region]) => region.regionId),
    cities: counted.map(([region]) => region.cityCode),
    countIn: counted.map(([, countIn]) => countIn?.regionId ?? null),
    signs: counted.map(([, , sign]) => sign),
  };
}
