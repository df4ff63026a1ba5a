import { daysBetween } from "../calendar/day.ts";

/** When states that hold on a day were known: a balance of June is carried into September, and is three months old then. */
export interface LastKnown {
  /** The day they are counted on, YYYY-MM-DD. */
  readonly asOf: string;
  /** The first and last day on which one of them was known. */
  readonly earliest: string;
  readonly latest: string;
  /** Days from the earliest to `asOf`. */
  readonly daysOld: number;
}

export const lastKnownOf = (asOf: string, earliest: string, latest: string): LastKnown => ({
  asOf,
  earliest,
  latest,
  daysOld: daysBetween(earliest, asOf),
});
