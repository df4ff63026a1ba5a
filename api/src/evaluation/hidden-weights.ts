import { setImmediate } from "node:timers/promises";
import { QueryTooLarge } from "../errors.ts";
import type { PublishedTable } from "./published-table.ts";

/** Which weightings give a published ranking. */
export interface HiddenWeights {
  /** Weightings on the grid: whole multiples of the step that sum to 100 per cent, none below 0. */
  readonly weightings: number;
  /** Those that give the ranking, or the scores as printed. */
  readonly fitting: number;
  /** Of each criterion, among those that fit; null where none does. */
  readonly ranges: readonly ({ readonly least: number; readonly most: number } | null)[];
  /** Whether weights that are all exactly alike give it, on the grid or not. */
  readonly equalWeightsFit: boolean;
  /** The first of those that fit, by the weight of the first criterion, then of the second …; in per cent. */
  readonly examples: readonly (readonly number[])[];
}

/** The sum over criteria of coefficient × weight in per cent lies between two bounds, which belong to it or not. */
interface Bound {
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly isLeastIn: boolean;
  readonly isMostIn: boolean;
}

const PER_CENT = 100;
const MOST_EXAMPLES = 20;
/** Bounds held against a partial weighting; beyond, an answer would take minutes on the shell, seconds where others wait. */
const MOST_WORK = 4e9;
const MOST_WORK_AMONG_OTHERS = 1e8;
/** A few milliseconds. */
const WORK_AT_A_STRETCH = 1e5;

/**
 * Walks the whole grid of weights. A score is the sum of weight × value, higher is better. A better rank is a higher score, a shared rank
 * the same score; a printed score is one that rounds to it, halves away from zero. Where both are printed, the score decides, and ranks
 * must not go against it. `step` divides 100. Throws QueryTooLarge.
 */
export function hiddenWeights(table: PublishedTable, step: number): HiddenWeights {
  const steps = found(table, step, MOST_WORK);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, with pauses in which others are served, and on a smaller grid at the most. */
export async function hiddenWeightsAmongOthers(
  table: PublishedTable,
  step: number,
  mostWork = MOST_WORK_AMONG_OTHERS,
): Promise<HiddenWeights> {
  const steps = found(table, step, mostWork);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Stops after each stretch of work. */
function* found(table: PublishedTable, step: number, mostWork: number): Generator<void, HiddenWeights> {
  const bounds = [...scoreBounds(table), ...rankBounds(table)];
  const walk = new GridWalk(bounds, table.criteria.length, step, mostWork);
  yield* walk.from(
    0,
    PER_CENT / step,
    bounds.map(() => 0),
  );
  return {
    weightings: combinations(PER_CENT / step + table.criteria.length - 1, table.criteria.length - 1),
    fitting: walk.fitting,
    ranges: walk.ranges.map(({ least, most }) =>
      walk.fitting === 0 ? null : { least: least * step, most: most * step },
    ),
    equalWeightsFit: bounds.every((bound) => holdsEvenly(bound)),
    examples: walk.examples.map((weights) => weights.map((weight) => weight * step)),
  };
}

function scoreBounds({ subjects, halfDigit }: PublishedTable): Bound[] {
  if (halfDigit === null) return [];
  return subjects.map(({ score, values }) => ({
    coefficients: values,
    least: (score! - halfDigit) * PER_CENT,
    most: (score! + halfDigit) * PER_CENT,
    isLeastIn: score! > 0,
    isMostIn: score! < 0,
  }));
}

function rankBounds({ subjects, halfDigit }: PublishedTable): Bound[] {
  const ranked = subjects.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  return ranked.slice(1).flatMap((after, at) => {
    const before = ranked[at]!;
    const isTie = before.rank === after.rank;
    if (halfDigit !== null && isTie) return [];
    const coefficients = before.values.map((value, criterion) => value - after.values[criterion]!);
    const isLeastIn = isTie || halfDigit !== null;
    return [{ coefficients, least: 0, most: isTie ? 0 : Number.POSITIVE_INFINITY, isLeastIn, isMostIn: true }];
  });
}

function holdsEvenly({ coefficients, least, most, isLeastIn, isMostIn }: Bound): boolean {
  const sum = PER_CENT * coefficients.reduce((a, b) => a + b, 0);
  const [low, high] = [least * coefficients.length, most * coefficients.length];
  return (isLeastIn ? sum >= low : sum > low) && (isMostIn ? sum <= high : sum < high);
}

/** Weights in steps; the last two criteria are solved, not walked. */
class GridWalk {
  fitting = 0;
  readonly ranges: { least: number; most: number }[];
  readonly examples: number[][] = [];
  private readonly weights: number[];
  private readonly bounds: readonly WholeBound[];
  private work = 0;
  private rested = 0;

  constructor(
    bounds: readonly Bound[],
    private readonly criteria: number,
    private readonly step: number,
    private readonly mostWork: number,
  ) {
    this.bounds = bounds.map((bound) => inWhole(bound, step));
    this.weights = Array.from({ length: criteria }, () => 0);
    this.ranges = this.weights.map(() => ({ least: Number.POSITIVE_INFINITY, most: 0 }));
  }

  /** Gives `left` steps to the criteria from `at` on; `sums` are those of the bounds so far. */
  *from(at: number, left: number, sums: readonly number[]): Generator<void> {
    this.work += this.bounds.length;
    if (this.work > this.mostWork) throw tooLarge(this.criteria, this.step, this.mostWork);
    if (this.work - this.rested > WORK_AT_A_STRETCH) {
      this.rested = this.work;
      yield;
    }
    if (at >= this.criteria - 2) {
      this.solve(at, left, sums);
      return;
    }
    if (!this.bounds.every((bound, index) => canHold(bound, at, left, sums[index]!))) return;
    for (let weight = 0; weight <= left; weight++) {
      this.weights[at] = weight;
      yield* this.from(
        at + 1,
        left - weight,
        sums.map((sum, index) => sum + weight * this.bounds[index]!.coefficients[at]!),
      );
    }
  }

  /** One criterion is left, or two: each bound then says between which steps the first of them lies. */
  private solve(at: number, left: number, sums: readonly number[]): void {
    const isOne = at === this.criteria - 1;
    let [low, high] = [isOne ? left : 0, left];
    for (const [index, { coefficients, least, most }] of this.bounds.entries()) {
      const last = coefficients[at + 1] ?? 0;
      const slope = coefficients[at]! - last;
      const base = sums[index]! + last * left;
      if (slope === 0) {
        if (base < least || base > most) return;
        continue;
      }
      const [from, to] = [(least - base) / slope, (most - base) / slope];
      low = Math.max(low, Math.ceil(Math.min(from, to)));
      high = Math.min(high, Math.floor(Math.max(from, to)));
    }
    if (low > high) return;
    this.fitting += high - low + 1;
    this.weights[at] = low;
    this.weights[at + 1] = left - low;
    for (const [criterion, range] of this.ranges.entries()) {
      const [a, b] =
        criterion === at
          ? [low, high]
          : criterion > at
            ? [left - high, left - low]
            : [this.weights[criterion]!, this.weights[criterion]!];
      range.least = Math.min(range.least, a);
      range.most = Math.max(range.most, b);
    }
    for (let weight = low; weight <= high && this.examples.length < MOST_EXAMPLES; weight++)
      this.examples.push([...this.weights.slice(0, at), weight, left - weight].slice(0, this.criteria));
  }
}

/** A bound over steps, both its ends in it. */
interface WholeBound {
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly most: number;
  /** Of the coefficients from each on. */
  readonly largest: readonly number[];
  readonly smallest: readonly number[];
}

function inWhole({ coefficients, least, most, isLeastIn, isMostIn }: Bound, step: number): WholeBound {
  const perStep = coefficients.map((coefficient) => coefficient * step);
  const after = (at: number): number[] => perStep.slice(at);
  return {
    coefficients: perStep,
    least: isLeastIn ? least : least + 1,
    most: isMostIn ? most : most - 1,
    largest: perStep.map((_, at) => Math.max(...after(at))),
    smallest: perStep.map((_, at) => Math.min(...after(at))),
  };
}

const canHold = ({ least, most, largest, smallest }: WholeBound, at: number, left: number, sum: number): boolean =>
  sum + left * largest[at]! >= least && sum + left * smallest[at]! <= most;

function tooLarge(criteria: number, step: number, limit: number): QueryTooLarge {
  return new QueryTooLarge(
    `expected a grid that can be walked whole, got ${criteria} criteria in steps of ${step} per cent: take a larger step, such as 5`,
    { limit },
  );
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = Math.round((result * (n - k + i)) / i);
  return result;
}
