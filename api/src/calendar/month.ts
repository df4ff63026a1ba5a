import { dayBefore } from "./day.ts";

/** A month as a number that can be counted with: year × 12 + month − 1, as `first_month` in the rollups. */
export type MonthNumber = number;

/** The month of a day "YYYY-MM-DD", or of a month "YYYY-MM". */
export function monthOf(day: string): MonthNumber {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** "YYYY-MM" */
export function monthText(month: MonthNumber): string {
  return firstDay(month).slice(0, 7);
}

/** "YYYY-MM-01" */
export function firstDay(month: MonthNumber): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** "YYYY-MM-DD" of the month's last day. */
export function lastDay(month: MonthNumber): string {
  return dayBefore(firstDay(month + 1));
}

/** The day a month's stock is counted as of: its last, or today in the current month. */
export function stockDay(month: MonthNumber, today: string): string {
  const last = lastDay(month);
  return last < today ? last : today;
}

/** The first day of the month of a day, `later` months on. */
export function firstOfMonth(day: string, later = 0): string {
  return firstDay(monthOf(day) + later);
}

/** The last day of the month of a day. */
export function lastOfMonth(day: string): string {
  return lastDay(monthOf(day));
}
