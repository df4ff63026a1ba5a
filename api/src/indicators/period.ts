import { BadInput } from "../errors.ts";
import { type Indicator, isFlow, isFlowMeasure } from "./indicator.ts";
import type { Comparison } from "./indicator-enums.ts";
import { type MonthNumber, monthOf, monthText } from "./month.ts";

/** Months, both included. A stock stands at the end of `to`; a flow is summed from the first day of `from`. */
export interface Period {
  readonly from: MonthNumber;
  readonly to: MonthNumber;
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

/** The period a comparison looks back to. */
export function periodBefore(period: Period, comparison: Comparison): Period {
  const back = comparison === "YEAR_ON_YEAR" ? 12 : period.to - period.from + 1;
  return { from: period.from - back, to: period.to - back };
}

/** The months of a measure that a period takes: all of them for a flow, the last for a stock. */
export function monthsTaken(measure: Indicator["numerator"], period: Period): Period {
  return isFlowMeasure(measure) ? period : { from: period.to, to: period.to };
}
