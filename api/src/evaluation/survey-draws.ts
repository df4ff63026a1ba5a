import { surveysOf } from "./doubt-checks.ts";
import type { SubjectInputs } from "./evaluate.ts";
import type { ScaledPoints } from "./scaled-points.ts";
import type { Leaf, Scheme } from "./scheme.ts";
import { randomFrom } from "./seeded.ts";
import { type Survey, squaredError } from "./survey.ts";

/** Points are drawn in these parts, beside which a sampling error is large. */
export const PARTS = 1_000_000;

/** What a subject's survey brings, and where: its points by a drawn value. */
interface Drawn {
  readonly subject: number;
  readonly criterion: number;
  readonly value: number;
  /** Null: it is not known, or not how many answered. */
  readonly error: number | null;
  readonly points: (value: number) => number;
}

/** What surveys may have come out as, of normal errors within the ends of their scales; the same each time. */
export class SurveyDraws {
  readonly areSampled: boolean;
  private readonly drawn: readonly Drawn[];
  private readonly random = randomFrom(2);

  constructor(scheme: Scheme, ranked: readonly SubjectInputs[]) {
    // in an order of its own, so that a value that is taken away leaves the draws of all others as they are
    const order = ranked.map((_, at) => at).sort((a, b) => (ranked[a]!.subject < ranked[b]!.subject ? -1 : 1));
    this.drawn = order.flatMap((subject) =>
      surveysOf(scheme.criteria).map(({ leaf, survey, at }): Drawn => {
        const { values, sampled } = ranked[subject]!;
        const samples = sampled?.get(leaf.id);
        const error = samples === undefined ? null : Math.sqrt(squaredError(survey, samples).valueOf());
        const value = values.get(leaf.id)?.valueOf() ?? 0;
        return { subject, criterion: at, value, error, points: pointsBy(leaf, survey) };
      }),
    );
    this.areSampled = this.drawn.some(({ error }) => error !== null);
  }

  /** Each subject with a draw of its own, the same at both ends. Denominators are multiples of a million. */
  next(ends: readonly (readonly ScaledPoints[])[]): ScaledPoints[][] {
    const now = ends.map((end) => end.map(({ over, points }) => ({ over, points: [...points] })));
    for (const { subject, criterion, value, error, points } of this.drawn) {
      const by = this.normal();
      if (error === null) continue;
      const parts = BigInt(Math.round(points(value + error * by) * PARTS));
      for (const end of now) end[subject]!.points[criterion] = parts * (end[subject]!.over / BigInt(PARTS));
    }
    return now;
  }

  /** By Box and Muller. */
  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
  }
}

/** As `pointsOf` and cap and floor have it, of binary numbers. */
function pointsBy({ scoring, cap, floor }: Leaf, { least, most }: Survey): (value: number) => number {
  const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  const [low, high] = [floor?.valueOf() ?? Number.NEGATIVE_INFINITY, cap?.valueOf() ?? Number.POSITIVE_INFINITY];
  const scale = [least.valueOf(), most.valueOf()] as const;
  if (scoring === "value") return (value) => clamped(clamped(value, ...scale), low, high);
  if (!("linear" in scoring)) throw new Error("surveys are scored by value or linearly");
  const [zero, full, points] = [
    scoring.linear.zero.valueOf(),
    scoring.linear.full.valueOf(),
    scoring.linear.points.valueOf(),
  ];
  return (value) => clamped(points * clamped((clamped(value, ...scale) - zero) / (full - zero), 0, 1), low, high);
}
