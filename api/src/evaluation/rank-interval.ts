import Fraction from "fraction.js";
import { isInDoubt, surveysOf } from "./doubt-checks.ts";
import { byTieBreak, evaluate, type SubjectInputs } from "./evaluate.ts";
import { inWhole, type ScaledPoints } from "./scaled-points.ts";
import { type Leaf, leavesOf, type Scheme } from "./scheme.ts";
import { randomFrom } from "./seeded.ts";
import { PARTS, SurveyDraws } from "./survey-draws.ts";
import { WeightGrid, type Weighting } from "./weight-grid.ts";

/** Between which ranks a subject stands over the weightings. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
  /** Per cent of the weightings, and of the draws of each, in which it stands to the next subject as it does by the scheme, ahead or level; null: it is the last. */
  readonly holdsOverNext: number | null;
}

export interface RanksInDoubt {
  readonly weightings: number;
  /** All of the grid, or a sample of it. */
  readonly isWhole: boolean;
  /** How often surveys were drawn anew within their sampling errors; 0: nothing is surveyed. */
  readonly draws: number;
  /** Of those that are ranked. */
  readonly intervals: ReadonlyMap<string, RankInterval>;
}

/** A grid is walked whole up to here, and sampled beyond; fewer where weightings × subjects would be more scores than these. */
export const MOST_WEIGHTINGS = 2000;
const MOST_SCORES = 500_000;

/** Draws of surveys: fewer where there are many subjects. */
const MOST_DRAWS = 200;
const LEAST_DRAWS = 40;
/** Of the draws of a weighting so many are left out at either end. */
const TAIL = 0.025;

/**
 * Ranks over the weightings that a scheme's doubt declares, and over what its surveys may have been by their sampling errors; null where it has
 * neither. A subject's own missing values bring the fewest points that their scoring can give, those of the others the most: so a value that is
 * taken away never betters the best rank, which may then lie behind the rank that it has where others weigh more. Whoever is absent is not
 * ranked, and nobody is held against it. Of a weighting's draws 95 of 100 lie within the interval, which is the widest of any weighting.
 */
export function rankIntervals(scheme: Scheme, given: readonly SubjectInputs[]): RanksInDoubt | null {
  if (!isInDoubt(scheme)) return null;
  const subjects = [...given].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const ranked = evaluate(scheme, subjects).filter(({ rank }) => rank !== null);
  const known = new Map(subjects.map((one) => [one.subject, one]));
  const names = ranked.map(({ subject }) => subject);
  const count = names.length;
  const inputs = names.map((name) => known.get(name)!);
  const tieOf = tiePlaces(scheme, inputs);
  const [low, high] = (["FEWEST", "MOST"] as const).map((end) => topPoints(scheme, subjects, names, end)) as [
    ScaledPoints[],
    ScaledPoints[],
  ];
  const surveys = new SurveyDraws(scheme, inputs);
  const draws = surveys.areSampled
    ? Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.floor(MOST_SCORES / Math.max(1, count))))
    : 0;
  const times = Math.max(1, draws);
  const weightings = chosenWeightings(scheme, count * times);
  const weights = weightings.chosen.map((one) => inWhole(one));
  const ranks = weights.map(() => Array.from({ length: count }, () => new Int32Array(times)));
  const held = new Array<number>(count).fill(0);
  for (let draw = 0; draw < times; draw++) {
    const [lowDrawn, highDrawn] = draws === 0 ? [low, high] : surveys.next([low, high]);
    for (const [which, weighting] of weights.entries()) {
      // ties are told apart behind the score
      const keys = (points: readonly ScaledPoints[]): bigint[] =>
        points.map((one, at) => roundedScore(one, weighting, scheme.decimals) * BigInt(count) - tieOf[at]!);
      const [own, others] = [keys(lowDrawn!), keys(highDrawn!)];
      const sorted = others.toSorted(descending);
      for (const [at, { rank }] of ranked.entries()) {
        // itself among the others, at no less than its own
        ranks[which]![at]![draw] = 1 + countAbove(sorted, own[at]!) - Number(others[at]! > own[at]!);
        if (at + 1 === count) continue;
        const isLevel = rank === ranked[at + 1]!.rank;
        if (isLevel ? own[at]! === others[at + 1]! : own[at]! > others[at + 1]!) held[at]!++;
      }
    }
  }
  const left = Math.floor(times * TAIL);
  const ends = (at: number, from: number): number[] => ranks.map((of) => of[at]!.sort().at(from)!);
  return {
    weightings: weights.length,
    isWhole: weightings.isWhole,
    draws,
    intervals: new Map(
      names.map((name, at) => [
        name,
        {
          best: Math.min(...ends(at, left)),
          worst: Math.max(...ends(at, -1 - left)),
          holdsOverNext: at + 1 === count ? null : (100 * held[at]!) / (weights.length * times),
        },
      ]),
    ),
  };
}

/** The whole grid, or the scheme's own weights and a sample that is the same each time; of a scheme without ranges its own alone. */
function chosenWeightings(scheme: Scheme, scores: number): { isWhole: boolean; chosen: Weighting[] } {
  const own = scheme.criteria.map(({ weight, taken }) => weight ?? new Fraction(taken ? -100 : 100));
  if (scheme.doubt === undefined) return { isWhole: true, chosen: [own] };
  const grid = new WeightGrid(scheme);
  const most = Math.max(1, Math.min(MOST_WEIGHTINGS, Math.floor(MOST_SCORES / Math.max(1, scores))));
  if (grid.size <= most)
    return { isWhole: true, chosen: Array.from({ length: grid.size }, (_, index) => grid.at(index)) };
  const next = randomFrom(1);
  const drawn = Array.from({ length: most - 1 }, () => grid.at(Math.floor(next() * grid.size)));
  return { isWhole: false, chosen: [own, ...drawn] };
}

/** Weights do not change points, so these are counted once. */
function topPoints(
  scheme: Scheme,
  subjects: readonly SubjectInputs[],
  ranked: readonly string[],
  end: "FEWEST" | "MOST",
): ScaledPoints[] {
  const multipleOf = surveysOf(scheme.criteria).length > 0 ? BigInt(PARTS) : 1n;
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
    return inWhole(
      scheme.criteria.map(({ id }) => lines.get(id)!),
      multipleOf,
    );
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
