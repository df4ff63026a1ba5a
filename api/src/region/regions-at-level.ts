import type { Region } from "./region.type.ts";
import type { RegionLevel } from "./region-enums.ts";

/**
 * The region at the level that contains it, or it itself; null for one above the level. Whoever does not see that one counts in the highest that
 * they see: of a region whose name alone is seen there are no figures.
 */
export function regionAtLevel(region: Region, level: RegionLevel): Region | null {
  let highestSeen: Region | null = null;
  for (let at: Region | null = region; at !== null; at = at.parent) {
    if (at.tree.isSeen(at)) highestSeen = at;
    if (at.level === level) return highestSeen;
  }
  return null;
}
