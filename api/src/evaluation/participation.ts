import type { SubjectInputs } from "./evaluate.ts";
import type { Condition, Scheme } from "./scheme.ts";

/** The first condition that a subject does not meet; null: it takes part. A value that is not known meets none. */
export const unmetBy = (
  { takesPart }: Pick<Scheme, "takesPart">,
  { values }: Pick<SubjectInputs, "values">,
): Condition | null =>
  takesPart.find(({ criterion, atLeast }) => (values.get(criterion)?.compare(atLeast) ?? -1) < 0) ?? null;

/** Those by whom places go, and of whom quartiles are told. */
export const takingPart = <One extends SubjectInputs>(
  scheme: Pick<Scheme, "takesPart">,
  subjects: readonly One[],
): One[] => subjects.filter((one) => unmetBy(scheme, one) === null);
