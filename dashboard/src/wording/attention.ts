import { ranksOf } from "./ranks.ts";
import type { Reading } from "./reading.ts";
import { isPercent } from "./reading.ts";

/** How many regions an item names at most. */
export const NAMED = 3;
/** A share or growth of fewer complaints than this says little; what grew from fewer is told by its number, once it grew by as many. */
export const LEAST_BASE = 10;
/** Complaints that are told have grown by so many, and by so many percent where the base bears a percentage. */
export const LEAST_CHANGE = 10;
export const SURGE_PERCENT = 20;
/** Percentage points below which a share's loss, or its distance to the whole, is no matter for attention. */
export const LEAST_POINTS = 1;
/** Likewise of a rate that is no percentage, in percent of the whole's. */
const LEAST_DISTANCE_PERCENT = 10;

/** Something that a rule found; the readings are in the order to name them. */
export type AttentionItem =
  /** The last by rank, with those that share the third place from the end, that are also clearly worse than the whole region. */
  | { readonly rule: "lowest"; readonly whole: Reading; readonly readings: readonly Reading[]; readonly count: number }
  /** Shares that became worse against the month before by LEAST_POINTS and more. */
  | { readonly rule: "worsened"; readonly readings: readonly Reading[]; readonly count: number }
  /** Complaints that grew by at least LEAST_CHANGE and SURGE_PERCENT. */
  | { readonly rule: "surge"; readonly readings: readonly Reading[]; readonly count: number }
  /** Complaints that were too few for a percentage and grew by at least LEAST_CHANGE. */
  | { readonly rule: "jump"; readonly readings: readonly Reading[]; readonly count: number };

/**
 * What the rules find among the parts of a region: `wholes` and `parts` by indicator. Each rule asks for a change and for a base: shares of fewer than LEAST_BASE, and rates
 * of fewer than LEAST_BASE complaints, keep their rank but are not named.
 */
export function attentionItems(
  wholes: ReadonlyMap<string, Reading>,
  parts: ReadonlyMap<string, readonly Reading[]>,
): AttentionItem[] {
  const items: AttentionItem[] = [];
  for (const [id, readings] of parts) {
    const whole = wholes.get(id);
    if (!whole || readings.length < 2) continue;
    if (id === "complaints") {
      const surging = surges(readings);
      if (surging.length > 0) items.push({ rule: "surge", readings: surging.slice(0, NAMED), count: surging.length });
      const jumped = jumps(readings);
      if (jumped.length > 0) items.push({ rule: "jump", readings: jumped.slice(0, NAMED), count: jumped.length });
      continue;
    }
    const last = lowest(whole, readings).filter(isSolid);
    if (last.length > 0) items.push({ rule: "lowest", whole, readings: last.slice(0, NAMED), count: last.length });
    const worse = worsened(readings.filter(isSolid));
    if (worse.length > 0) items.push({ rule: "worsened", readings: worse.slice(0, NAMED), count: worse.length });
  }
  return items;
}

/** Positive: `a` is worse than `b`, in the indicator's unit. */
const worseBy = ({ indicator }: Reading, a: number, b: number): number =>
  indicator.direction === "LOWER_IS_BETTER" ? a - b : b - a;

/** What a share is taken of, or a rate counts, is enough to say something. */
export function isSolid(reading: Reading): boolean {
  const base = isPercent(reading) ? reading.denominator : reading.numerator;
  return (base ?? 0) >= LEAST_BASE;
}

/** As printed: 0.96 points are 1.0. */
const printed = (reading: Reading, amount: number): number => Number(amount.toFixed(reading.indicator.decimals));

/** Whether a reading is so much worse than the whole that it matters. */
function isFarFrom(whole: Reading, reading: Reading): boolean {
  const distance = printed(reading, worseBy(whole, reading.value!, whole.value!));
  const least = isPercent(whole) ? LEAST_POINTS : (Math.abs(whole.value!) * LEAST_DISTANCE_PERCENT) / 100;
  return distance > 0 && distance >= least;
}

function lowest(whole: Reading, readings: readonly Reading[]): Reading[] {
  if (whole.value === null) return [];
  const known = readings.filter(({ value }) => value !== null);
  const ranks = ranksOf(
    known.map(({ value }) => value),
    whole.indicator.direction,
  );
  const fromLast = known.map((reading, i) => ({ reading, rank: ranks[i]! })).sort((a, b) => b.rank - a.rank);
  const third = fromLast[Math.min(NAMED, fromLast.length) - 1]?.rank ?? 0;
  return fromLast
    .filter(({ rank }) => rank >= third)
    .map(({ reading }) => reading)
    .filter((reading) => isFarFrom(whole, reading));
}

/** Only shares in percent. */
function worsened(readings: readonly Reading[]): Reading[] {
  const lossOf = (reading: Reading): number =>
    reading.mom === null ? 0 : worseBy(reading, reading.value ?? 0, reading.mom.previous);
  return readings
    .filter((reading) => isPercent(reading) && reading.value !== null)
    .filter((reading) => printed(reading, lossOf(reading)) >= LEAST_POINTS)
    .sort((a, b) => lossOf(b) - lossOf(a));
}

/** Counts that grew on a base that can bear a percentage, fastest first. */
export function risers(readings: readonly Reading[]): Reading[] {
  return readings
    .filter(({ mom }) => mom !== null && mom.previous >= LEAST_BASE && mom.change > 0)
    .sort((a, b) => b.mom!.changePercent! - a.mom!.changePercent!);
}

/** Counts that came from too few for a percentage and grew by as many as bear one, most first. */
export function jumps(readings: readonly Reading[]): Reading[] {
  return readings
    .filter(({ mom }) => mom !== null && mom.previous < LEAST_BASE && mom.change >= LEAST_CHANGE)
    .sort((a, b) => b.mom!.change - a.mom!.change);
}

const surges = (readings: readonly Reading[]): Reading[] =>
  risers(readings).filter(({ mom }) => mom!.change >= LEAST_CHANGE && mom!.changePercent! >= SURGE_PERCENT);
