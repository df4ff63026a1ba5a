import type Fraction from "fraction.js";
import * as z from "zod";
import { expected, objectOf } from "../faults.ts";
import { Exact } from "./exact.ts";
import { hasKey, meantAs } from "./meant-as.ts";

const BETTER = ["MORE", "LESS"] as const;
const Better = z.enum(BETTER, { error: expected(`one of ${BETTER.join(", ")}`) });

const Linear = objectOf(
  { linear: objectOf({ zero: Exact, full: Exact, points: Exact }, "zero, full and points") },
  "linear",
).refine(({ linear }) => !linear.zero.equals(linear.full) && linear.points.compare(0) > 0, {
  path: ["linear"],
  error: () => "expected zero and full apart, and points above 0",
});

const Steps = objectOf(
  {
    steps: z
      .array(objectOf({ from: Exact, points: Exact }, "from and points"), { error: expected("a list of steps") })
      .min(1, { error: expected("a step") }),
    better: Better,
    otherwise: Exact,
  },
  "steps, better and otherwise",
).superRefine(({ steps, better, otherwise }, context) => {
  const sign = better === "MORE" ? 1 : -1;
  for (const [at, { from, points }] of steps.entries()) {
    const next = steps[at + 1];
    if (next !== undefined && sign * from.compare(next.from) <= 0)
      context.addIssue({
        code: "custom",
        path: ["steps", at + 1, "from"],
        message: "expected the best step first, each further one worse",
      });
    if (points.compare(next?.points ?? otherwise) <= 0)
      context.addIssue({
        code: "custom",
        path: ["steps", at, "points"],
        message: "expected more points than the next worse step has",
      });
  }
});

const Places = objectOf(
  { places: objectOf({ first: Exact, last: Exact, better: Better }, "first, last and better") },
  "places",
).refine(({ places }) => places.first.compare(places.last) > 0, {
  path: ["places"],
  error: () => "expected more points for the first than for the last",
});

/**
 * How a value becomes points. `value`: it is them. `linear`: none at `zero`, all at `full`, in proportion between, whichever is larger.
 * `steps`: the first that the value reaches. `places`: by its rank among all subjects that have one, in even parts from first to last.
 */
export const Scoring = meantAs<Scoring>((given) => SHAPES.find(([key]) => hasKey(given, key))?.[1] ?? Value);
export type Scoring = z.output<typeof Value | typeof Linear | typeof Steps | typeof Places>;

const Value = z.literal("value", {
  error: expected("value, or one of linear, steps and places with what each needs"),
});
const SHAPES = [
  ["linear", Linear],
  ["steps", Steps],
  ["places", Places],
] as const;

/** How a value stands among those of all subjects that have one. */
export interface Standing {
  /** How many are better. */
  readonly ahead: number;
  readonly of: number;
}

export function pointsOf(scoring: Scoring, value: Fraction, { ahead, of }: Standing): Fraction {
  if (scoring === "value") return value;
  if ("linear" in scoring) {
    const { zero, full, points } = scoring.linear;
    const share = value.sub(zero).div(full.sub(zero));
    return points.mul(share.compare(0) < 0 ? 0 : share.compare(1) > 0 ? 1 : share);
  }
  if ("steps" in scoring) {
    const { steps, better, otherwise } = scoring;
    return steps.find(({ from }) => order(better, value, from) <= 0)?.points ?? otherwise;
  }
  const { first, last } = scoring.places;
  return of === 1
    ? first
    : first.sub(
        first
          .sub(last)
          .mul(ahead)
          .div(of - 1),
      );
}

/** Says of each of the values how it stands; all alike where the scoring does not ask. */
export function standingsOf(scoring: Scoring, values: readonly Fraction[]): (value: Fraction) => Standing {
  const of = values.length;
  if (scoring === "value" || !("places" in scoring)) return () => ({ ahead: 0, of });
  const { better } = scoring.places;
  const ahead = new Map<string, number>();
  for (const [at, value] of [...values].sort((a, b) => order(better, a, b)).entries()) {
    const text = value.toFraction();
    if (!ahead.has(text)) ahead.set(text, at);
  }
  return (value) => ({ ahead: ahead.get(value.toFraction())!, of });
}

/** The better one first. */
const order = (better: (typeof BETTER)[number], a: Fraction, b: Fraction): number =>
  better === "MORE" ? b.compare(a) : a.compare(b);
