import { daysBetween } from "../calendar/day.ts";
import { lastDay, type MonthNumber, monthOf, monthText } from "../calendar/month.ts";
import { BadInput } from "../errors.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlow, isFlowMeasure } from "./aggregation.ts";
import type { Comparison } from "./indicator-enums.ts";

/** Months, both included. A stock stands at the end of `to`; a flow is summed from the first day of `from`. */
export interface Period {
  readonly from: MonthNumber;
  readonly to: MonthNumber;
  /** A flow is counted up to this day of `to`, included, YYYY-MM-DD; to the month's end where left out. */
  readonly until?: string;
  /** A stock is counted on this day of `to`, YYYY-MM-DD; where left out at the month's end, or today. */
  readonly day?: string;
}

/** Months that one value may sum. */
const MAX_MONTHS = 120;

/**
 * The period asked for ("YYYY-MM"), the current month where nothing is said; for a stock it is `to` alone. Throws BadInput for months
 * to come and for a period that ends before it begins.
 */
export function periodOf(
  indicator: Indicator,
  from: string | null | undefined,
  to: string | null | undefined,
  today: string,
): Period {
  const current = monthOf(today);
  const last = to ? monthOf(to) : current;
  if (last > current) throw new BadInput("to", `a month up to the current one, ${monthText(current)}`, to);
  const first = from ? monthOf(from) : last;
  if (first > last) throw new BadInput("from", `a month not after to (${monthText(last)})`, from);
  if (last - first >= MAX_MONTHS) throw new BadInput("from", `at most ${MAX_MONTHS} months before to`, from);
  return { from: isFlow(indicator) ? first : last, to: last };
}

/**
 * The period a comparison looks back to. Where the period ends in the current month, which has only begun, the one before is cut at the
 * same day of its last month, so that like is compared with like.
 */
export function periodBefore(period: Period, comparison: Comparison, today: string): Period {
  const back = comparison === "YEAR_ON_YEAR" ? 12 : period.to - period.from + 1;
  const before = { from: period.from - back, to: period.to - back };
  if (period.to !== monthOf(today) || today === lastDay(period.to)) return before;
  const sameDay = `${monthText(before.to)}-${today.slice(8)}`;
  const last = lastDay(before.to);
  return sameDay < last ? { ...before, until: sameDay } : before;
}

/** The period, and behind it the one that each comparison looks back to. */
export function periodsCompared(period: Period, comparisons: readonly Comparison[], today: string): Period[] {
  return [period, ...comparisons.map((comparison) => periodBefore(period, comparison, today))];
}

/**
 * Whether what becomes of a period's complaints can be said of all of them: the youngest are old enough. Until then the period looks
 * worse (or better) than it will be, and is compared with none, since the complaints of an earlier one have had more time.
 */
export function isRipe({ ripensInDays }: Indicator, period: Period, today: string): boolean {
  if (ripensInDays === undefined) return true;
  return daysBetween(lastDay(period.to), today) >= ripensInDays;
}

/**
 * The months of a measure that a period takes whole: for a stock the last, for a flow all of them (none where `to` is less than `from`),
 * but not a last one that is cut.
 */
export function monthsTaken(measure: Indicator["numerator"], period: Period): Period {
  if (!isFlowMeasure(measure)) return { from: period.to, to: period.to };
  return { from: period.from, to: period.until === undefined ? period.to : period.to - 1 };
}
