import Fraction from "fraction.js";
import type { Assessed } from "../entries/assessed.ts";
import type { CriterionScore, SubjectInputs, SubjectScore } from "../evaluate.ts";
import { decimalText } from "../exact.ts";
import type { Counted } from "../inputs/counted.ts";
import type { Outcome, Past } from "../outcomes.ts";
import type { Scheme } from "../scheme.ts";
import type { Sampled } from "../survey.ts";
import type { ScoreColumns, ScoreRow } from "./run.queries.ts";

// How a run keeps exact numbers: a fraction as "1000/17", whole ones as "25".

type Text = string | null;
/** A criterion's value, numerator and denominator of what was counted, and what assessors gave. */
type KeptInput = readonly [value: Text, numerator: Text, denominator: Text, assessed?: readonly KeptAssessed[]];
type KeptAssessed = readonly [assessor: string, value: string, answers?: number, spread?: Text];
type KeptCriterion = readonly [criterion: string, value: Text, points: Text, weight: Text];

const textOf = (value: Fraction | null | undefined): Text => (value ? value.toFraction() : null);
export const fractionOf = (text: Text): Fraction | null => (text === null ? null : new Fraction(text));

type Inputs = Pick<Counted, "values" | "amounts" | "assessed">;

const inputsText = ({ values, amounts, assessed }: Inputs): string => {
  const ids = [...new Set([...values.keys(), ...amounts.keys()])].sort();
  return JSON.stringify(
    Object.fromEntries(
      ids.map((id): [string, KeptInput] => {
        const { numerator, denominator } = amounts.get(id) ?? {};
        const counted = [textOf(values.get(id)), textOf(numerator), textOf(denominator)] as const;
        const given = assessed?.get(id)?.map(keptAssessed);
        return [id, given ? [...counted, given] : counted];
      }),
    ),
  );
};

const keptAssessed = ({ assessor, value, sampled }: Assessed): KeptAssessed =>
  sampled === null
    ? [assessor, value.toFraction()]
    : [assessor, value.toFraction(), sampled.answers, textOf(sampled.spread)];

const criteriaText = (criteria: readonly CriterionScore[]): string =>
  JSON.stringify(
    criteria.map(
      ({ criterion, value, points, weight }): KeptCriterion => [
        criterion,
        textOf(value),
        textOf(points),
        textOf(weight),
      ],
    ),
  );

export const keptInputs = ({ inputs }: Pick<ScoreRow, "inputs">): Record<string, KeptInput> => JSON.parse(inputs);
export const keptPast = ({ past }: Pick<ScoreRow, "past">): Past[] => JSON.parse(past);

export const keptCriteria = ({ criteria }: Pick<ScoreRow, "criteria">): CriterionScore[] =>
  (JSON.parse(criteria) as KeptCriterion[]).map(([criterion, value, points, weight]) => ({
    criterion,
    value: fractionOf(value),
    points: fractionOf(points),
    weight: fractionOf(weight),
  }));

/** What was known of a subject. */
export function inputsOf(row: Pick<ScoreRow, "subject" | "inputs">): SubjectInputs {
  const kept = Object.entries(keptInputs(row));
  return {
    subject: row.subject,
    values: new Map(kept.flatMap(([id, [value]]) => (value === null ? [] : [[id, new Fraction(value)]]))),
    sampled: new Map(
      kept.flatMap(([id, [, , , assessed = []]]) => {
        const samples = assessed.flatMap(sampledOf);
        return samples.length > 0 && samples.length === assessed.length ? [[id, samples]] : [];
      }),
    ),
  };
}

const sampledOf = ([, value, answers, spread = null]: KeptAssessed): Sampled[] =>
  answers === undefined ? [] : [{ value: new Fraction(value), answers, spread: fractionOf(spread) }];

/** All together; null where any did not say. */
export const answersOf = (assessed: readonly KeptAssessed[]): number | null => {
  const samples = assessed.flatMap(sampledOf);
  return samples.length === 0 || samples.length < assessed.length
    ? null
    : samples.reduce((sum, { answers }) => sum + answers, 0);
};

/** The columns of what came out. */
export function columnsOf(
  { decimals }: Scheme,
  scores: readonly SubjectScore[],
  outcomes: readonly Outcome[],
  subjects: ReadonlyMap<string, Inputs & { readonly name: string; readonly regionId: number }>,
  past: ReadonlyMap<string, readonly Past[]>,
): ScoreColumns {
  const of = ({ subject }: SubjectScore) => subjects.get(subject)!;
  return {
    subjects: scores.map(({ subject }) => subject),
    names: scores.map((score) => of(score).name),
    regions: scores.map((score) => of(score).regionId),
    scores: scores.map(({ score }) => score && decimalText(score, decimals)),
    ranks: scores.map(({ rank }) => rank),
    ownGrades: scores.map(({ grade }) => grade),
    grades: outcomes.map(({ grade }) => grade),
    lists: outcomes.map(({ list }) => list?.id ?? null),
    periodsOnList: outcomes.map(({ periodsOnList }) => periodsOnList),
    inputs: scores.map((score) => inputsText(of(score))),
    criteria: scores.map(({ criteria }) => criteriaText(criteria)),
    past: scores.map(({ subject }) => JSON.stringify(past.get(subject) ?? [])),
  };
}
