import { lastDay } from "./month.ts";

/** The day a month is shown as of: its last day, or today in the month that runs. Both YYYY-MM-DD. */
export function dayShown(month: string, today: string): string {
  const end = lastDay(month);
  return end < today ? end : today;
}
