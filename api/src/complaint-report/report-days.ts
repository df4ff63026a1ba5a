import { addDays } from "../calendar/day.ts";
import { firstDay, lastDay, type MonthNumber, monthOf, monthText } from "../calendar/month.ts";
import { BadInput } from "../errors.ts";
import type { Indicator } from "../facts/indicator.ts";
import { type Period, periodBefore } from "../indicators/period.ts";

/** The days that a report of a month counts, and those that it is held against. */
export interface ReportDays {
  readonly month: MonthNumber;
  readonly period: Period;
  /** As many days of the month before, and of the same month a year before. */
  readonly sameDaysBefore: Period;
  readonly yearBefore: Period;
  readonly wholeMonthBefore: Period;
  /** Complaints of these days are old enough to say whether they were in time; null: none is yet. */
  readonly judged: Period | null;
  /** The last of those days, YYYY-MM-DD; the one before the month where there is none. */
  readonly judgedTo: string;
  /** As many days of the month before, whose complaints are judged at the same age. */
  readonly judgedBefore: Period | null;
}

/** Of a month, YYYY-MM, the current one where none is given. `inTime` says how old a complaint has to be to be judged. Throws BadInput for a month to come. */
export function reportDays(month: string | null, inTime: Indicator, today: string): ReportDays {
  const current = monthOf(today);
  const of = month === null ? current : monthOf(month);
  if (of > current) throw new BadInput("month", `a month up to the current one, ${monthText(current)}`, month);
  const period = { from: of, to: of };
  const oldEnough = addDays(today, -inTime.ripensInDays!);
  const judgedTo = [oldEnough, lastDay(of)].sort()[0]!;
  const wholeMonthBefore = { from: of - 1, to: of - 1 };
  const dayBefore = judgedTo === lastDay(of) ? lastDay(of - 1) : `${monthText(of - 1)}-${judgedTo.slice(8)}`;
  const isJudged = judgedTo >= firstDay(of);
  return {
    month: of,
    period,
    sameDaysBefore: periodBefore(period, "MONTH_ON_MONTH", today),
    yearBefore: periodBefore(period, "YEAR_ON_YEAR", today),
    wholeMonthBefore,
    judged: isJudged ? upTo(of, judgedTo) : null,
    judgedTo,
    judgedBefore: isJudged ? upTo(of - 1, dayBefore) : null,
  };
}

/** A month up to a day of it, whole where the day is its last or beyond. */
function upTo(month: MonthNumber, day: string): Period {
  const whole = { from: month, to: month };
  return day < lastDay(month) ? { ...whole, until: day } : whole;
}
