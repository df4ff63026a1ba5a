import Fraction from "fraction.js";
import { evaluate, type SubjectInputs, type SubjectScore } from "../../src/evaluation/evaluate.ts";
import { decimalText } from "../../src/evaluation/exact.ts";
import type { Scheme } from "../../src/evaluation/scheme.ts";

/** A subject with its values: "甲 base=75 good=12". */
export const inputsOf = (line: string): SubjectInputs => {
  const [subject, ...values] = line.split(" ");
  return {
    subject: subject!,
    values: new Map(values.map((one) => [one.split("=")[0]!, new Fraction(one.split("=")[1]!)])),
  };
};
/** How it came out: "1 甲 80.50 AA". */
export const scoreText = (scheme: Scheme, { subject, score, rank, grade }: SubjectScore): string =>
  [
    rank ?? "–",
    subject,
    score === null ? "absent" : decimalText(score, scheme.decimals),
    ...(grade === null ? [] : [grade]),
  ].join(" ");
/** How all come out, by rank. */
export const sheetOf = (scheme: Scheme, ...lines: string[]): string[] =>
  evaluate(scheme, lines.map(inputsOf)).map((score) => scoreText(scheme, score));
