import Fraction from "fraction.js";
import type { SubjectInputs } from "../evaluate.ts";
import type { EntryRow } from "./entry.queries.ts";

/** A value that an assessor gave. */
export interface Assessed {
  readonly assessor: string;
  readonly value: Fraction;
}

/** What was entered of a subject: of each criterion the mean of its assessors, who count alike, and what each of them gave. */
export interface AssessedSubject extends SubjectInputs {
  readonly assessed: ReadonlyMap<string, readonly Assessed[]>;
}

export function assessedSubjects(entries: readonly EntryRow[]): AssessedSubject[] {
  const bySubject = new Map<string, Map<string, Assessed[]>>();
  for (const { subject, criterion, assessor, value } of entries) {
    const criteria = bySubject.get(subject) ?? new Map<string, Assessed[]>();
    bySubject.set(subject, criteria);
    criteria.set(criterion, [...(criteria.get(criterion) ?? []), { assessor, value: new Fraction(value) }]);
  }
  return [...bySubject].map(([subject, assessed]) => ({
    subject,
    assessed,
    values: new Map([...assessed].map(([criterion, of]) => [criterion, mean(of)])),
  }));
}

const mean = (of: readonly Assessed[]): Fraction =>
  of.reduce((sum, { value }) => sum.add(value), new Fraction(0)).div(of.length);
