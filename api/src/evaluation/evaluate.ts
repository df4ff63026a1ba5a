import Fraction from "fraction.js";
import { BadInput } from "../errors.ts";
import { rounded } from "./exact.ts";
import { takingPart } from "./participation.ts";
import { type Criterion, type Gate, type Group, isGroup, type Leaf, leavesOf, type Scheme } from "./scheme.ts";
import { pointsOf, type Standing, standingsOf } from "./scoring.ts";
import type { Sampled } from "./survey.ts";

/** What is known of a subject: the value of each leaf that has one, by its id. */
export interface SubjectInputs {
  readonly subject: string;
  readonly values: ReadonlyMap<string, Fraction>;
  /** Of each that is surveyed: what its value is the mean of. */
  readonly sampled?: ReadonlyMap<string, readonly Sampled[]>;
}

/** How a criterion came out for a subject. */
export interface CriterionScore {
  readonly criterion: string;
  /** Of a leaf; null where none is known, and of groups. */
  readonly value: Fraction | null;
  /** Within cap and floor; null: missing. */
  readonly points: Fraction | null;
  /** Per cent of the group above that it weighed, more where others are missing; null in a sum and where it is missing. */
  readonly weight: Fraction | null;
}

export interface SubjectScore {
  readonly subject: string;
  /** As the scheme rounds it; null: absent. */
  readonly score: Fraction | null;
  /** 1 is the highest score; null: absent. */
  readonly rank: number | null;
  /** Null where the scheme has no grades. */
  readonly grade: string | null;
  /** Groups before what is in them. */
  readonly criteria: readonly CriterionScore[];
  /** Those that held the grade down. */
  readonly gates: readonly Gate[];
}

/**
 * Scores, ranks and grades by a scheme, in the order of the ranks and in the given one where they are shared; absent ones come last.
 * The same inputs give the same digits. Throws BadInput where a value is missing that the scheme does not do without.
 */
export function evaluate(scheme: Scheme, subjects: readonly SubjectInputs[]): SubjectScore[] {
  const taking = takingPart(scheme, subjects);
  const standings: Standings = new Map(
    leavesOf(scheme.criteria).map(({ id, scoring }) => [
      id,
      standingsOf(
        scoring,
        taking.flatMap(({ values }) => values.get(id) ?? []),
      ),
    ]),
  );
  const isTaking = new Set<SubjectInputs>(taking);
  const scored = subjects.map((inputs) => {
    const sheet = new Sheet(inputs, isTaking.has(inputs) ? standings : null);
    const sum = sheet.sum(scheme);
    const score = sum === null || sheet.isAbsent ? null : rounded(sum, scheme.decimals);
    return { inputs, score, criteria: sheet.criteria };
  });
  const byScore = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
    b.score!.compare(a.score!) || byTieBreak(scheme, a.inputs, b.inputs);
  const present = scored.filter(({ score }) => score !== null).sort(byScore);
  const absent = scored.filter(({ score }) => score === null);
  let rank = 0;
  return [...present, ...absent].map(({ inputs, score, criteria }, at): SubjectScore => {
    if (score !== null && (at === 0 || byScore(present[at - 1]!, present[at]!) !== 0)) rank = at + 1;
    const own = score === null ? null : rank;
    return { subject: inputs.subject, score, rank: own, criteria, ...graded(scheme, score, inputs) };
  });
}

type Standings = ReadonlyMap<string, (value: Fraction) => Standing>;

/** One subject's way through the tree. */
class Sheet {
  readonly criteria: CriterionScore[] = [];
  isAbsent = false;

  constructor(
    private readonly inputs: SubjectInputs,
    /** Null: it does not take part, and has values without points. */
    private readonly standings: Standings | null,
  ) {}

  /** The points of a group, or of the scheme itself; null where nothing in it is known. */
  sum({ combine, criteria }: Pick<Group, "combine" | "criteria">): Fraction | null {
    const first = this.criteria.length;
    const scored = criteria.map((criterion) => ({ criterion, points: this.points(criterion) }));
    const told = scored.flatMap(({ criterion, points }) => (points === null ? [] : [{ criterion, points }]));
    if (told.length === 0) return null;
    if (combine === "SUM") {
      if (told.length < scored.length) this.isAbsent = true;
      return told.reduce(
        (sum, { criterion, points }) => sum.add(criterion.taken ? points.neg() : points),
        new Fraction(0),
      );
    }
    const all = told.reduce((sum, { criterion }) => sum.add(criterion.weight!), new Fraction(0));
    for (const [at, line] of this.criteria.entries()) {
      const weighed = at < first ? undefined : told.find(({ criterion }) => criterion.id === line.criterion);
      if (weighed) this.criteria[at] = { ...line, weight: weighed.criterion.weight!.mul(100).div(all) };
    }
    return told
      .reduce((sum, { criterion, points }) => sum.add(points.mul(criterion.weight!)), new Fraction(0))
      .div(all);
  }

  private points(criterion: Criterion): Fraction | null {
    const at = this.criteria.push({ criterion: criterion.id, value: null, points: null, weight: null }) - 1;
    const value = isGroup(criterion) ? null : this.valueOf(criterion);
    const made = isGroup(criterion)
      ? this.sum(criterion)
      : value && this.standings && pointsOf(criterion.scoring, value, this.standings.get(criterion.id)!(value));
    const points = made && within(made, criterion);
    this.criteria[at] = { criterion: criterion.id, value, points, weight: null };
    return points;
  }

  private valueOf({ id, missing }: Leaf): Fraction | null {
    const value = this.inputs.values.get(id) ?? null;
    if (this.standings === null) return value;
    if (value === null && missing === "REFUSED") throw new BadInput(`${this.inputs.subject}, ${id}`, "a value", null);
    if (value === null && missing === "ABSENT") this.isAbsent = true;
    return value;
  }
}

function within(points: Fraction, { cap, floor }: Criterion): Fraction {
  const low = floor !== undefined && points.compare(floor) < 0 ? floor : points;
  return cap !== undefined && low.compare(cap) > 0 ? cap : low;
}

/** By the first criterion in which they differ, the higher value first; one that is not known comes after. */
export function byTieBreak({ tieBreak }: Scheme, a: SubjectInputs, b: SubjectInputs): number {
  for (const id of tieBreak) {
    const [of, other] = [a.values.get(id), b.values.get(id)];
    const order = of && other ? other.compare(of) : Number(of === undefined) - Number(other === undefined);
    if (order !== 0) return order;
  }
  return 0;
}

function graded(
  { grades, gates, absentGrade }: Scheme,
  score: Fraction | null,
  { values }: SubjectInputs,
): Pick<SubjectScore, "grade" | "gates"> {
  if (score === null) return { grade: absentGrade ?? null, gates: [] };
  const reached = grades.findIndex(({ from }) => from === undefined || score.compare(from) >= 0);
  const crossed = gates.filter(({ criterion, above, below, scoreBelow }) => {
    const value = values.get(criterion);
    if (value === undefined || (scoreBelow !== undefined && score.compare(scoreBelow) >= 0)) return false;
    return (above !== undefined && value.compare(above) > 0) || (below !== undefined && value.compare(below) < 0);
  });
  const holding = crossed.filter(({ grade }) => grades.findIndex((one) => one.grade === grade) > reached);
  const worst = Math.max(reached, ...holding.map(({ grade }) => grades.findIndex((one) => one.grade === grade)));
  return { grade: grades[worst]?.grade ?? null, gates: holding };
}
