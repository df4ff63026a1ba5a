import Fraction from "fraction.js";
import * as z from "zod";
import { expected, objectOf } from "../faults.ts";
import { Exact } from "./exact.ts";

const WEIGHED = ["BY_ANSWERS", "ALIKE"] as const;

/** Values that are means of surveys, on a scale that has ends, and how several of them count. */
export const Survey = objectOf(
  { least: Exact, most: Exact, weighed: z.enum(WEIGHED, { error: expected(`one of ${WEIGHED.join(", ")}`) }) },
  "least, most and weighed",
).refine(({ least, most }) => least.compare(most) < 0, { error: () => "expected least below most" });
export type Survey = z.output<typeof Survey>;

/** How many answered, and how far their answers lie apart as a standard deviation; null: it was not told. */
export interface Sample {
  readonly answers: number;
  readonly spread: Fraction | null;
}

/** The mean of a survey. */
export interface Sampled extends Sample {
  readonly value: Fraction;
}

const shares = ({ weighed }: Survey, of: readonly Sampled[]): Fraction[] => {
  const all = of.reduce((sum, { answers }) => sum + answers, 0);
  return of.map(({ answers }) => (weighed === "ALIKE" ? new Fraction(1, of.length) : new Fraction(answers, all)));
};

const sum = (of: readonly Fraction[]): Fraction => of.reduce((all, one) => all.add(one), new Fraction(0));

/** Several surveys as one. */
export const pooledMean = (survey: Survey, of: readonly Sampled[]): Fraction => {
  const share = shares(survey, of);
  return sum(of.map(({ value }, at) => value.mul(share[at]!)));
};

/**
 * The square of the standard error of that mean: spread² ÷ answers of each. Where a spread was not told it is the widest that answers on a scale
 * with ends can have, half of the scale (Popoviciu 1935). Answers are taken for independent, and for few of many who could have been asked.
 */
export const squaredError = (survey: Survey, of: readonly Sampled[]): Fraction => {
  const share = shares(survey, of);
  const widest = survey.most.sub(survey.least).div(2);
  return sum(
    of.map(({ spread, answers }, at) => {
      const own = (spread ?? widest).mul(share[at]!);
      return own.mul(own).div(answers);
    }),
  );
};
