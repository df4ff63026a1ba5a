import type { Region } from "./region.type.ts";
import type { RegionLevel } from "./region-enums.ts";

/** The region at the level that contains it, or it itself; null for one above the level. */
export function regionAtLevel(region: Region, level: RegionLevel): Region | null {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at.level === level) return at;
  return null;
}
