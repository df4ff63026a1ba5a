import Fraction from "fraction.js";
import type { SubjectInputs } from "../evaluate.ts";
import type { Leaf } from "../scheme.ts";
import { pooledMean, type Sampled } from "../survey.ts";
import type { EntryRow } from "./entry.queries.ts";

/** A value that an assessor gave; of a survey with how many answered. */
export interface Assessed {
  readonly assessor: string;
  readonly value: Fraction;
  readonly sampled: Sampled | null;
}

/** What was entered of a subject: of each criterion the mean of its assessors, who count alike or as a survey says, and what each of them gave. */
export interface AssessedSubject extends SubjectInputs {
  readonly assessed: ReadonlyMap<string, readonly Assessed[]>;
}

export function assessedSubjects(
  entered: readonly Pick<Leaf, "id" | "survey">[],
  entries: readonly EntryRow[],
): AssessedSubject[] {
  const surveys = new Map(entered.map(({ id, survey }) => [id, survey]));
  const bySubject = new Map<string, Map<string, Assessed[]>>();
  for (const { subject, criterion, assessor, value: text, answers, spread } of entries) {
    const criteria = bySubject.get(subject) ?? new Map<string, Assessed[]>();
    bySubject.set(subject, criteria);
    const value = new Fraction(text);
    const sampled = answers === null ? null : { value, answers, spread: spread === null ? null : new Fraction(spread) };
    criteria.set(criterion, [...(criteria.get(criterion) ?? []), { assessor, value, sampled }]);
  }
  return [...bySubject].map(([subject, assessed]) => {
    const sampled = new Map<string, Sampled[]>();
    const values = new Map<string, Fraction>();
    for (const [criterion, of] of assessed) {
      const survey = surveys.get(criterion);
      const samples = of.flatMap((one) => one.sampled ?? []);
      // what was entered before its scheme had surveys has no answers told
      const isSurvey = survey !== undefined && samples.length === of.length;
      values.set(criterion, isSurvey ? pooledMean(survey, samples) : mean(of));
      if (isSurvey) sampled.set(criterion, samples);
    }
    return { subject, assessed, values, sampled };
  });
}

const mean = (of: readonly Assessed[]): Fraction =>
  of.reduce((sum, { value }) => sum.add(value), new Fraction(0)).div(of.length);
