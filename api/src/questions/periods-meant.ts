import type { MonthNumber } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlow } from "../indicators/aggregation.ts";
import type { Comparison } from "../indicators/indicator-enums.ts";
import type { MonthsAsked } from "./question-word.ts";

interface Against {
  readonly comparison: Comparison | null;
  /** Another month that is put beside the period's, where no comparison is between them. */
  readonly versus: MonthNumber | null;
}
interface PeriodsMeant<P> extends Against {
  readonly period: MonthsAsked | null;
  /** What says another period, and is not set beside the first. */
  readonly again: readonly P[];
}
const ALONE: Against = { comparison: null, versus: null };

/** The period asked about; two that are set beside each other (`isBeside`) are the later one, and what the earlier is to it. */
export function periodsMeant<P extends { readonly says: { readonly period: MonthsAsked } }>(
  pieces: readonly P[],
  indicator: Indicator | null,
  isBeside: boolean,
  now: MonthNumber,
): PeriodsMeant<P> {
  // A stock stands as of the end of the last month.
  const shown = ({ says: { period } }: P): MonthsAsked =>
    indicator && !isFlow(indicator) ? { ...period, months: 1 } : period;
  const [first, ...others] = pieces;
  if (first === undefined) return { ...ALONE, period: null, again: [] };
  const period = shown(first);
  const again = others.filter((other) => !isSame(shown(other), period));
  const [other] = again;
  const both = isBeside && other !== undefined && again.length === 1 ? [period, shown(other)] : [];
  const [earlier, later] = both.sort((a, b) => a.last - b.last);
  const against = earlier && later ? againstEarlier(later, earlier, now) : null;
  return against ? { ...against, period: later!, again: [] } : { ...ALONE, period, again };
}

const isSame = (one: MonthsAsked, other: MonthsAsked): boolean =>
  one.last === other.last && one.months === other.months;
const firstOf = ({ last, months }: MonthsAsked): MonthNumber => last - months + 1;

/** 10月对比9月 is month on month, 今年对比去年 year on year; null where no view shows both. */
function againstEarlier(period: MonthsAsked, earlier: MonthsAsked, now: MonthNumber): Against | null {
  const apart = firstOf(period) - firstOf(earlier);
  const areMonths = period.months === 1 && earlier.months === 1;
  // a year that runs stands against the same months of the one before
  const areAlike = period.months === earlier.months || (period.last === now && period.months < earlier.months);
  if (apart === 12 && areAlike) return { comparison: "YEAR_ON_YEAR", versus: null };
  if (!areMonths) return null;
  return apart === 1 ? { comparison: "MONTH_ON_MONTH", versus: null } : { comparison: null, versus: earlier.last };
}
