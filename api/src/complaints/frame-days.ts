import { dayAfter, dayBefore, firstOfMonth, lastOfMonth } from "../calendar/months-and-days.ts";
import type { Days } from "./reported-range.ts";

/** How long a frame of the playback is. */
export type FrameStep = "DAY" | "WEEK" | "MONTH";

const DAY_MS = 86_400_000;

/** First day of the step that a day lies in: itself, its Monday, or the first of its month. */
export function stepStart(day: string, step: FrameStep): string {
  if (step === "DAY") return day;
  if (step === "MONTH") return firstOfMonth(day, 0);
  const date = new Date(Date.parse(day));
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}

/** How many frames there are from one day to another, both included; weeks from Monday and calendar months, those at the ends cut off. */
export function frameCount({ from, to }: Days, step: FrameStep): number {
  if (from > to) return 0;
  if (step === "MONTH") return monthNumber(to) - monthNumber(from) + 1;
  const days = (Date.parse(stepStart(to, step)) - Date.parse(stepStart(from, step))) / DAY_MS;
  return days / (step === "WEEK" ? 7 : 1) + 1;
}

/** The frames themselves, first to last. */
export function frameDays({ from, to }: Days, step: FrameStep): Days[] {
  const frames: Days[] = [];
  for (let first = from; first <= to; ) {
    const end = step === "DAY" ? first : step === "MONTH" ? lastOfMonth(first) : weekEnd(first);
    const last = end < to ? end : to;
    frames.push({ from: first, to: last });
    if (last === to) break;
    first = dayAfter(last);
  }
  return frames;
}

const weekEnd = (day: string): string =>
  dayBefore(new Date(Date.parse(stepStart(day, "WEEK")) + 7 * DAY_MS).toISOString().slice(0, 10));
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
