import type { Place } from "./places.ts";
import { share } from "./random.ts";

/** What places do well or badly at; each has good and bad counties and streets of its own, and some are good at most things. */
export type Facet = "care" | "coverage" | "committees" | "organisations" | "instructors" | "renovation" | "complaints";

const known = new Map<string, number>();

/** How well the place does, 0 to 1: mostly its county's doing, partly its street's. */
export function localQuality(facet: Facet, place: Pick<Place, "countyCode" | "streetCode">): number {
  const key = `${facet}:${place.streetCode}`;
  let value = known.get(key);
  if (value === undefined) {
    const of = (what: string): number =>
      0.6 * share(`${what}:${place.countyCode}`) + 0.4 * share(`${what}:${place.streetCode}`);
    value = 0.35 * of("in general") + 0.65 * of(facet);
    known.set(key, value);
  }
  return value;
}

/** A weight for choosing by it: 1 in the middle; `strength` 5 makes the best some ten times as likely as the worst. */
export function favour(facet: Facet, place: Pick<Place, "countyCode" | "streetCode">, strength = 5): number {
  return Math.exp(strength * (localQuality(facet, place) - 0.5));
}
