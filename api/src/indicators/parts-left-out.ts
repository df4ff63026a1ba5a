import { isBelow, knownAlike } from "../data-coverage/data-coverage.ts";
import type { Coverage, Known } from "../facts/coverage.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import { type AttributeFilter, familiesAsked } from "./attribute-filter.ts";
import type { Period } from "./period.ts";

// Of a region that is known in part, a ratio or a comparison is that of the parts known: the others are taken off the whole.

const NONE: readonly Region[] = [];

/** Whether a region is a part of another whose amounts can be taken off it: one that has no such parts itself. */
export const isPart = (place: Region, region: Region): boolean =>
  place !== region && !isBelow(region) && place.childRegions.every(isBelow);

/** The parts that a ratio leaves out, since nothing is known of them. */
export function partsNotKnown(
  { denominator }: Indicator,
  region: Region,
  { extent, lacking }: Known,
): readonly Region[] {
  if (denominator === null || extent !== "PART") return NONE;
  return lacking.filter((place) => isPart(place, region));
}

/** The parts that a comparison leaves out; null where the periods are known alike, or what is not known in both cannot be told from the rest. */
export function partsNotInBoth(region: Region, [now, earlier]: readonly [Known, Known]): readonly Region[] | null {
  if (now === earlier || knownAlike(now, earlier) || now.extent === "NONE" || earlier.extent === "NONE") return null;
  const places = [...new Set([now, earlier].flatMap(({ lacking, partly }) => [...lacking, ...partly]))];
  const parts = places.filter((place) => isPart(place, region));
  // what hangs at a region itself cannot be taken off it; where it is known in neither period it is alike
  const alike = places.every(
    (place) => parts.includes(place) || (now.lacking.includes(place) && earlier.lacking.includes(place)),
  );
  return alike ? parts : null;
}

/** All that may have to be taken off the regions: their amounts are needed too. `isCompared`: the first period is held against each of the others. */
export function partsLeftOut(
  coverage: Coverage,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  periods: readonly Period[],
  isCompared: boolean,
  filter: AttributeFilter | null = null,
): ReadonlySet<Region> {
  const places = new Set<Region>();
  for (const indicator of indicators) {
    const known = periods.map((period) => coverage.during(familiesAsked(indicator, filter), period));
    for (const region of regions) {
      if (known.every((of) => of(region).extent === "WHOLE")) continue;
      const found = known.map((of) => of(region));
      for (const each of found) for (const place of partsNotKnown(indicator, region, each)) places.add(place);
      if (!isCompared) continue;
      for (const earlier of found.slice(1))
        for (const place of partsNotInBoth(region, [found[0]!, earlier]) ?? []) places.add(place);
    }
  }
  return places;
}
