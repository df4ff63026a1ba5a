import type { Estate } from "../model.ts";
import type { Place } from "../places.ts";

/** A community with the estates in it. */
export interface Community {
  readonly place: Place;
  readonly estates: readonly Estate[];
}

const COMMUNITY_DIGITS = 12;

/** The communities of a city that have estates, in the order of their codes. */
export function communitiesOf(estates: readonly Estate[]): Community[] {
  const found = new Map<string, { place: Place; estates: Estate[] }>();
  for (const estate of estates) {
    if (estate.place.code.length !== COMMUNITY_DIGITS) continue;
    const community = found.get(estate.place.code);
    if (community === undefined) found.set(estate.place.code, { place: estate.place, estates: [estate] });
    else community.estates.push(estate);
  }
  return [...found.values()].sort((a, b) => (a.place.code < b.place.code ? -1 : 1));
}
