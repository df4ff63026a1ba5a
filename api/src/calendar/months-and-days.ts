import { dayBefore } from "./day.ts";
import { firstOfMonth, lastOfMonth, monthOf, monthText } from "./month.ts";

/** Days from `from` to `to`, both included: the months that lie in them whole, and the days left over at the ends. */
export interface MonthsAndDays {
  /** First and last whole month, as their first days; null where none is whole. */
  readonly months: { readonly first: string; readonly last: string } | null;
  /** Ranges of days outside the whole months, both ends included; at most two. */
  readonly days: readonly { readonly from: string; readonly to: string }[];
}

/** Splits a range of days, YYYY-MM-DD, into whole months and days. An empty range has neither. */
export function monthsAndDays(from: string, to: string): MonthsAndDays {
  if (from > to) return { months: null, days: [] };
  const first = from.endsWith("-01") ? from : firstOfMonth(from, 1);
  const last = to === lastOfMonth(to) ? firstOfMonth(to) : firstOfMonth(to, -1);
  if (first > last) return { months: null, days: [{ from, to }] };
  const days = [];
  if (from < first) days.push({ from, to: dayBefore(first) });
  if (to > lastOfMonth(last)) days.push({ from: firstOfMonth(to), to });
  return { months: { first, last }, days };
}

/**
 * The fewest periods that make up whole months: years "2026", quarters "2026-Q4", months "2026-11", as complaint_cells names them.
 * `first` and `last` are first days of months.
 */
export function periodsOf(first: string, last: string): string[] {
  const periods: string[] = [];
  for (let month = monthOf(first), end = monthOf(last); month <= end; ) {
    const [year, inYear] = [Math.floor(month / 12), month % 12];
    if (inYear === 0 && month + 11 <= end) {
      periods.push(String(year));
      month += 12;
    } else if (inYear % 3 === 0 && month + 2 <= end) {
      periods.push(`${year}-Q${inYear / 3 + 1}`);
      month += 3;
    } else {
      periods.push(monthText(month));
      month += 1;
    }
  }
  return periods;
}

/** The months themselves, "2026-11", from first to last. */
export function monthsOf(first: string, last: string): string[] {
  const from = monthOf(first);
  return Array.from({ length: Math.max(monthOf(last) - from + 1, 0) }, (_, i) => monthText(from + i));
}
