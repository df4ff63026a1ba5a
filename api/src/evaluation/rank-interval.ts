import Fraction from "fraction.js";
import { byTieBreak, evaluate, type SubjectInputs } from "./evaluate.ts";
import { type Leaf, leavesOf, type Scheme } from "./scheme.ts";
import { WeightGrid, type Weighting } from "./weight-grid.ts";

/** Between which ranks a subject stands over the weightings. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
  /** Per cent of the weightings in which it stands to the next subject as it does by the scheme, ahead or level; null: it is the last. */
  readonly holdsOverNext: number | null;
}

export interface RanksInDoubt {
  readonly weightings: number;
  /** All of the grid, or a sample of it. */
  readonly isWhole: boolean;
  /** Of those that are ranked. */
  readonly intervals: ReadonlyMap<string, RankInterval>;
}

/** A grid is walked whole up to here, and sampled beyond; fewer where weightings × subjects would be more scores than these. */
export const MOST_WEIGHTINGS = 2000;
const MOST_SCORES = 500_000;

/**
 * Ranks over the weightings that a scheme's doubt declares; null where it declares none. A subject's own missing values bring the fewest points
 * that their scoring can give, those of the others the most: so a value that is taken away never betters the best rank, which may then lie
 * behind the rank that it has where others weigh more. Whoever is absent is not ranked, and nobody is held against it.
 */
export function rankIntervals(scheme: Scheme, given: readonly SubjectInputs[]): RanksInDoubt | null {
  if (scheme.doubt === undefined) return null;
  const subjects = [...given].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const ranked = evaluate(scheme, subjects).filter(({ rank }) => rank !== null);
  const known = new Map(subjects.map((one) => [one.subject, one]));
  const names = ranked.map(({ subject }) => subject);
  const tieOf = tiePlaces(
    scheme,
    names.map((name) => known.get(name)!),
  );
  const [low, high] = (["FEWEST", "MOST"] as const).map((end) => topPoints(scheme, subjects, names, end)) as [
    ScaledPoints[],
    ScaledPoints[],
  ];
  const weightings = chosenWeightings(scheme, names.length);
  const stands = ranked.map(({ rank }) => ({ best: names.length, worst: 1, held: 0, rank: rank! }));
  for (const weighting of weightings.chosen) {
    // ties are told apart behind the score
    const keys = (points: readonly ScaledPoints[]): bigint[] => {
      const weights = inWhole(weighting);
      return points.map((one, at) => roundedScore(one, weights, scheme.decimals) * BigInt(names.length) - tieOf[at]!);
    };
    const [own, others] = [keys(low), keys(high)];
    const sorted = others.toSorted(descending);
    for (const [at, stand] of stands.entries()) {
      // itself among the others, at no less than its own
      const ahead = countAbove(sorted, own[at]!) - Number(others[at]! > own[at]!);
      stand.best = Math.min(stand.best, ahead + 1);
      stand.worst = Math.max(stand.worst, ahead + 1);
      if (at + 1 === names.length) continue;
      const isLevel = stand.rank === stands[at + 1]!.rank;
      if (isLevel ? own[at]! === others[at + 1]! : own[at]! > others[at + 1]!) stand.held++;
    }
  }
  const count = weightings.chosen.length;
  return {
    weightings: count,
    isWhole: weightings.isWhole,
    intervals: new Map(
      stands.map(({ best, worst, held }, at) => [
        names[at]!,
        { best, worst, holdsOverNext: at + 1 === names.length ? null : (100 * held) / count },
      ]),
    ),
  };
}

/** The whole grid, or the scheme's own weights and a sample that is the same each time. */
function chosenWeightings(scheme: Scheme, subjects: number): { isWhole: boolean; chosen: Weighting[] } {
  const grid = new WeightGrid(scheme);
  const most = Math.max(1, Math.min(MOST_WEIGHTINGS, Math.floor(MOST_SCORES / Math.max(1, subjects))));
  if (grid.size <= most)
    return { isWhole: true, chosen: Array.from({ length: grid.size }, (_, index) => grid.at(index)) };
  const next = randomFrom(1);
  const drawn = Array.from({ length: most - 1 }, () => grid.at(Math.floor(next() * grid.size)));
  return { isWhole: false, chosen: [scheme.criteria.map(({ weight }) => weight!), ...drawn] };
}

/** Mulberry32, two draws a number. */
function randomFrom(seed: number): () => number {
  let state = seed;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return () => (draw() * 2 ** 21 + (draw() >>> 11)) / 2 ** 53;
}

/** Of each top criterion the points, as whole numbers over one denominator. */
interface ScaledPoints {
  readonly over: bigint;
  readonly points: readonly bigint[];
}

/** Weights do not change points, so these are counted once. */
function topPoints(
  scheme: Scheme,
  subjects: readonly SubjectInputs[],
  ranked: readonly string[],
  end: "FEWEST" | "MOST",
): ScaledPoints[] {
  const isRanked = new Set(ranked);
  const leaves = leavesOf(scheme.criteria);
  const filled = subjects.map(({ subject, values }) =>
    isRanked.has(subject)
      ? { subject, values: new Map([...leaves.flatMap((leaf) => extreme(leaf, end)), ...values]) }
      : { subject, values },
  );
  const scored = new Map(evaluate(scheme, filled).map((one) => [one.subject, one.criteria]));
  return ranked.map((subject) => {
    const lines = new Map(scored.get(subject)!.map(({ criterion, points }) => [criterion, points]));
    return inWhole(scheme.criteria.map(({ id }) => lines.get(id)!));
  });
}

/** A value that brings the fewest or the most points; none of a criterion without which a subject is absent. */
function extreme({ id, scoring, cap, floor, missing }: Leaf, end: "FEWEST" | "MOST"): [string, Fraction][] {
  const isMost = end === "MOST";
  if (missing !== "EXCLUDED") return [];
  if (scoring === "value") return [[id, isMost ? cap! : floor!]];
  if ("linear" in scoring) return [[id, isMost ? scoring.linear.full : scoring.linear.zero]];
  if ("places" in scoring) return [];
  const { steps, better } = scoring;
  return [[id, isMost ? steps[0]!.from : steps.at(-1)!.from.sub(better === "MORE" ? 1 : -1)]];
}

function inWhole(fractions: readonly Fraction[]): ScaledPoints {
  const over = fractions.reduce((all, one) => all.lcm(new Fraction(one.d)), new Fraction(1)).n;
  return { over, points: fractions.map(({ s, n, d }) => s * n * (over / d)) };
}

/** In units of the last decimal, halves away from zero. */
function roundedScore({ over, points }: ScaledPoints, weights: ScaledPoints, decimals: number): bigint {
  let sum = 0n;
  for (const [at, one] of points.entries()) sum += one * weights.points[at]!;
  const below = over * weights.over * 100n;
  const twice = 2n * sum * 10n ** BigInt(decimals);
  return (twice + (sum < 0n ? -below : below)) / (2n * below);
}

/** Who comes first where scores are alike: 0, 1, 1, 3. */
function tiePlaces(scheme: Scheme, ranked: readonly SubjectInputs[]): bigint[] {
  const order = [...ranked].sort((a, b) => byTieBreak(scheme, a, b));
  const places = new Map<SubjectInputs, number>();
  for (const [at, one] of order.entries()) {
    const before = order[at - 1];
    places.set(one, before && byTieBreak(scheme, before, one) === 0 ? places.get(before)! : at);
  }
  return ranked.map((one) => BigInt(places.get(one)!));
}

const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);

function countAbove(descending: readonly bigint[], key: bigint): number {
  let [from, to] = [0, descending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (descending[middle]! > key) from = middle + 1;
    else to = middle;
  }
  return from;
}
