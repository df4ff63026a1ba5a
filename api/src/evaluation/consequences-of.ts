import type Fraction from "fraction.js";
import type { Consequence } from "./consequence.ts";
import { type EvaluatedPeriod, placeInYear } from "./evaluated-period.ts";
import type { Scheme } from "./scheme.ts";

/** A subject as it came out. */
interface CameOut {
  readonly subject: string;
  readonly list: string | null;
  readonly grade: string | null;
}

/** What follows for whom, in the order of the scheme and then of the ranks. */
export const consequencesOf = <One extends CameOut>(
  scheme: Pick<Scheme, "period" | "consequences">,
  period: EvaluatedPeriod,
  scored: readonly One[],
  valueAt: (one: One, criterion: string) => Fraction | null,
): { readonly consequence: Consequence; readonly of: One }[] =>
  scheme.consequences
    .filter(({ periods }) => periods === undefined || periods.includes(placeInYear(scheme.period, period)))
    .flatMap((consequence) =>
      scored.filter((one) => isMeant(consequence, one, valueAt)).map((of) => ({ consequence, of })),
    );

function isMeant<One extends CameOut>(
  { list, grade, onlyIf }: Consequence,
  one: One,
  valueAt: (one: One, criterion: string) => Fraction | null,
): boolean {
  if (list === undefined ? one.grade !== grade : one.list !== list) return false;
  const value = onlyIf && valueAt(one, onlyIf.criterion);
  return onlyIf === undefined || (value != null && value.compare(onlyIf.below) < 0);
}
