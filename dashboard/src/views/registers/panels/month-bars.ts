import { addMonths, monthsBetween } from "../../../calendar/month.ts";
import type { Count } from "../../../registers/use-counts.ts";

/** Months drawn at least: one bar alone says little. */
const LEAST_MONTHS = 12;
/** Months that bars of their own have room for; longer periods are drawn by year. */
const MOST_MONTHS = 48;

interface Bar {
  /** "2026-11", or "2026". */
  readonly period: string;
  /** First and last month of it. */
  readonly from: string;
  readonly to: string;
  /** Null: before the first record. */
  readonly records: number | null;
  /** Whether it is of the chosen period. */
  readonly inside: boolean;
}

/** A bar a month, or a year where there are many; from the first month with a record on, a month without any is none. */
export function barsOf(
  counts: readonly Pick<Count, "period" | "records">[],
  begun: readonly Pick<Count, "period">[],
  from: string,
  to: string,
): Bar[] {
  const least = addMonths(to, 1 - LEAST_MONTHS);
  const first = begun.find(({ period }) => period !== null)?.period ?? null;
  const byMonth = new Map(counts.map(({ period, records }) => [period, records]));
  const months = monthsBetween(from < least ? from : least, to).map(
    (month): Bar => ({
      period: month,
      from: month,
      to: month,
      records: first !== null && month >= first ? (byMonth.get(month) ?? 0) : null,
      inside: month >= from,
    }),
  );
  if (months.length <= MOST_MONTHS) return months;
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return years.map((year) => {
    const of = months.filter(({ period }) => period.startsWith(year));
    const known = of.flatMap(({ records }) => (records === null ? [] : [records]));
    return {
      period: year,
      from: of[0]!.from,
      to: of.at(-1)!.to,
      records: known.length === 0 ? null : known.reduce((a, b) => a + b, 0),
      inside: true,
    };
  });
}
