import type { Period } from "../../indicators/period.ts";

/** Months that are held against each other. */
export interface Stretches {
  readonly matched: Period;
  readonly before: Period;
  readonly after: Period;
}

/** Dates at which nothing happened, before what did. */
const PLACEBOS = 2;

/**
 * So many months after a period, as many before it, and before those as many by which subjects are matched: the period itself, in which they were
 * chosen, is left out. Placebos are the same at earlier dates, the last first, without anything between before and after.
 */
export function stretchesAround({ from, to }: Period, months: number): { real: Stretches; placebos: Stretches[] } {
  const back = (times: number): Period => ({ from: from - times * months, to: from - (times - 1) * months - 1 });
  return {
    real: { matched: back(2), before: back(1), after: { from: to + 1, to: to + months } },
    placebos: Array.from({ length: PLACEBOS }, (_, at) => ({
      matched: back(at + 3),
      before: back(at + 2),
      after: back(at + 1),
    })),
  };
}
