import type { Measure, Reading } from "./reading.ts";

/** Where a region stands among its siblings, now and in the period before. */
export interface Ranked {
  readonly reading: Reading;
  /** 1 is best by the indicator's direction; equal values share a rank; null without a value. */
  readonly rank: number | null;
  readonly previousRank: number | null;
  /** Places won (above 0) or lost; null where either rank is missing. */
  readonly moved: number | null;
}

/** Ranks by direction, 1 best (the largest where neutral): the rule of the api's choropleth, for values of any date. */
export function ranksOf(values: readonly (number | null)[], direction: Measure["direction"]): (number | null)[] {
  const isBetter = (a: number, b: number): boolean => (direction === "LOWER_IS_BETTER" ? a < b : a > b);
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && isBetter(other, value)).length,
  );
}

/** In the order of the readings. A region unknown in the period before is not among those it is ranked with there. */
export function rankingOf(readings: readonly Reading[]): Ranked[] {
  const direction = readings[0]?.indicator.direction ?? "NEUTRAL";
  const now = ranksOf(
    readings.map(({ value }) => value),
    direction,
  );
  const before = ranksOf(
    readings.map(({ mom }) => mom?.previous ?? null),
    direction,
  );
  return readings.map((reading, i) => {
    const [rank, previousRank] = [now[i]!, before[i]!];
    return { reading, rank, previousRank, moved: rank === null || previousRank === null ? null : previousRank - rank };
  });
}

/** Who moved: the risers and fallers by places, most first, and how many stayed. */
export interface Movement {
  readonly compared: number;
  readonly risen: readonly Ranked[];
  readonly fallen: readonly Ranked[];
  readonly stayed: number;
}

export function movementOf(ranking: readonly Ranked[]): Movement {
  const known = ranking.filter(({ moved }) => moved !== null);
  const by = (sign: 1 | -1): Ranked[] =>
    known.filter(({ moved }) => moved! * sign > 0).sort((a, b) => sign * (b.moved! - a.moved!));
  const [risen, fallen] = [by(1), by(-1)];
  return { compared: known.length, risen, fallen, stayed: known.length - risen.length - fallen.length };
}

/** Those that share the first place of a sorted list by a measure. */
export function leaders<T>(sorted: readonly T[], measure: (item: T) => number): T[] {
  const first = sorted[0];
  return first === undefined ? [] : sorted.filter((item) => measure(item) === measure(first));
}
