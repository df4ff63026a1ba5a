import { addDays } from "./day.ts";
import { localDay } from "./local-time.ts";

const MINUTE_MS = 60_000;

/**
 * The moment that "now" stands for, RFC 3339, moved on to the next full so many minutes, so that questions asked meanwhile are one: by the clock, or, where the
 * platform's day is not the clock's, the end of that day.
 */
export function momentNow(today: string, minutes: number, now: number = Date.now()): string {
  if (localDay(new Date(now).toISOString()) !== today) return `${addDays(today, 1)}T00:00:00+08:00`;
  const step = minutes * MINUTE_MS;
  return new Date(Math.ceil(now / step) * step).toISOString();
}
