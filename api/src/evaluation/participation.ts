import type Fraction from "fraction.js";
import type { Condition, Scheme } from "./scheme.ts";

interface Known {
  readonly values: ReadonlyMap<string, Fraction>;
}

/** The first condition that a subject does not meet; null: it takes part. A value that is not known meets none. */
export const unmetBy = ({ takesPart }: Pick<Scheme, "takesPart">, { values }: Known): Condition | null =>
  takesPart.find(({ criterion, atLeast }) => (values.get(criterion)?.compare(atLeast) ?? -1) < 0) ?? null;

/** Those by whom places go, and of whom quartiles are told. */
export const takingPart = <One extends Known>(scheme: Pick<Scheme, "takesPart">, subjects: readonly One[]): One[] =>
  subjects.filter((one) => unmetBy(scheme, one) === null);
