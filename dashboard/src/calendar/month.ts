// Months are YYYY-MM.

/** Moved by whole months, either way: addMonths("2026-01", -1) is "2025-12". */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((((index % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

export const earlierMonth = (a: string, b: string): string => (a < b ? a : b);
export const laterMonth = (a: string, b: string): string => (a > b ? a : b);

/** Both ends included, oldest first; empty where `from` lies after `to`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The month of a day, YYYY-MM-DD. */
export const monthOf = (day: string): string => day.slice(0, 7);

export const firstDay = (month: string): string => `${month}-01`;

/** "2026-02" → "2026-02-28". */
export function lastDay(month: string): string {
  return `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()}`;
}
