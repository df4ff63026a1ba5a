import Fraction from "fraction.js";
import type { CriterionScore, SubjectInputs } from "./evaluate.ts";
import { type Group, isGroup, type Leaf, type Scheme } from "./scheme.ts";
import type { Scoring } from "./scoring.ts";

/** What a leaf brings to the score: its points by all weights above it, less than 0 where they are taken. */
export interface Part {
  readonly criterion: string;
  readonly part: Fraction;
}

/** One input that would be enough, all others as they are. */
export interface Change {
  readonly criterion: string;
  readonly from: Fraction;
  readonly to: Fraction;
}

/** A leaf on its way to the score. */
interface Way {
  readonly leaf: Leaf;
  readonly points: Fraction;
  readonly value: Fraction;
  /** By which its points are multiplied in the score. */
  readonly factor: Fraction;
  /** Groups above with a cap, their points, and by which the leaf's points are multiplied in them. */
  readonly capped: readonly { readonly cap: Fraction; readonly points: Fraction; readonly factor: Fraction }[];
}

/** In the order in which the leaves are written; without those that are missing. The score is their sum, where no group's cap or floor holds. */
export const partsOf = (scheme: Scheme, criteria: readonly CriterionScore[]): Part[] =>
  waysOf(scheme, criteria).map(({ leaf, points, factor }) => ({ criterion: leaf.id, part: points.mul(factor) }));

/**
 * Of the changes of one input that give at least a score as it is printed, the smallest beside what the scoring spans; null: none does. `all`:
 * the inputs of all subjects, by whom places go.
 */
export function smallestChange(
  scheme: Scheme,
  subject: SubjectInputs,
  criteria: readonly CriterionScore[],
  target: Fraction,
  all: readonly SubjectInputs[],
): Change | null {
  const ways = waysOf(scheme, criteria);
  const now = ways.reduce((sum, { points, factor }) => sum.add(points.mul(factor)), new Fraction(0));
  const halfDigit = new Fraction(1n, 2n * 10n ** BigInt(scheme.decimals));
  const lacking = target.sub(halfDigit).sub(now);
  const changes = ways.flatMap((way) => {
    const { leaf, points, value, factor, capped } = way;
    const more = lacking.div(factor);
    const needed = points.add(more);
    if (leaf.cap !== undefined && needed.compare(leaf.cap) > 0) return [];
    if (leaf.floor !== undefined && needed.compare(leaf.floor) < 0) return [];
    if (capped.some((group) => group.points.add(more.mul(group.factor)).compare(group.cap) > 0)) return [];
    const others = all.flatMap((one) => (one.subject === subject.subject ? [] : (one.values.get(leaf.id) ?? [])));
    const reached = valueFor(leaf.scoring, needed, others);
    return reached === null
      ? []
      : [
          {
            criterion: leaf.id,
            from: value,
            to: reached.value,
            size: reached.value.sub(value).abs().div(reached.span),
          },
        ];
  });
  const [smallest] = changes.sort((a, b) => a.size.compare(b.size));
  return smallest ? { criterion: smallest.criterion, from: smallest.from, to: smallest.to } : null;
}

/** A value that has at least so many points, and what values may span; null: none has. */
function valueFor(
  scoring: Scoring,
  points: Fraction,
  others: readonly Fraction[],
): { readonly value: Fraction; readonly span: Fraction } | null {
  if (scoring === "value") return { value: points, span: new Fraction(100) };
  if ("linear" in scoring) {
    const { zero, full, points: all } = scoring.linear;
    const span = full.sub(zero);
    return points.compare(all) > 0 ? null : { value: zero.add(span.mul(points).div(all)), span: span.abs() };
  }
  if ("steps" in scoring) {
    const { steps } = scoring;
    const step = steps.findLast((one) => one.points.compare(points) >= 0);
    const span = steps[0]!.from.sub(steps.at(-1)!.from).abs();
    return step === undefined ? null : { value: step.from, span: span.equals(0) ? new Fraction(1) : span };
  }
  const { first, last, better } = scoring.places;
  const of = others.length + 1;
  if (points.compare(first) > 0 || of === 1) return null;
  const ahead = Number(
    first
      .sub(points)
      .mul(of - 1)
      .div(first.sub(last))
      .floor()
      .valueOf(),
  );
  const sorted = [...others].sort((a, b) => (better === "MORE" ? b.compare(a) : a.compare(b)));
  const span = sorted[0]!.sub(sorted.at(-1)!).abs();
  return { value: sorted[Math.min(ahead, sorted.length - 1)]!, span: span.equals(0) ? new Fraction(1) : span };
}

function waysOf(scheme: Scheme, lines: readonly CriterionScore[]): Way[] {
  const byId = new Map(lines.map((line) => [line.criterion, line]));
  const walk = (
    { combine, criteria }: Pick<Group, "combine" | "criteria">,
    factor: Fraction,
    capped: Way["capped"],
  ): Way[] =>
    criteria.flatMap((criterion): Way[] => {
      const { points, value, weight } = byId.get(criterion.id)!;
      if (points === null) return [];
      const own = combine === "SUM" ? new Fraction(criterion.taken ? -1 : 1) : weight!.div(100);
      const above = capped.map((group) => ({ ...group, factor: group.factor.mul(own) }));
      if (!isGroup(criterion))
        return [{ leaf: criterion, points, value: value!, factor: factor.mul(own), capped: above }];
      const { cap } = criterion;
      const here = cap === undefined ? above : [...above, { cap, points, factor: new Fraction(1) }];
      return walk(criterion, factor.mul(own), here);
    });
  return walk(scheme, new Fraction(1), []);
}
