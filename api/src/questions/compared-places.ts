import type { Region } from "../region/region.type.ts";
import { isWithin } from "../search/named-places.ts";

/** Lines of a trend. */
const MOST_COMPARED = 5;

/** The places that are compared, the likeliest of each; none where one is named, or where no region is around them all. */
export function comparedPlaces(apart: readonly (readonly Region[])[]): readonly Region[] {
  const places = [...new Set(apart.flatMap(([likeliest]) => likeliest ?? []))].slice(0, MOST_COMPARED);
  return places.length > 1 && aroundAll(places) !== null ? places : [];
}

/** The lowest region that is around several and none of them. */
export function aroundAll([first, ...others]: readonly Region[]): Region | null {
  let around = first?.parent ?? null;
  while (around !== null && !others.every((other) => other !== around && isWithin(other, around!)))
    around = around.parent;
  return around;
}
