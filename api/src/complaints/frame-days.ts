import { addDays, dayAfter, daysBetween, weekStart } from "../calendar/day.ts";
import { firstOfMonth, lastOfMonth, monthOf } from "../calendar/month.ts";
import type { Days } from "./reported-range.ts";

/** How long a frame of the playback is. */
export type FrameStep = "DAY" | "WEEK" | "MONTH";

/** First day of the step that a day lies in: itself, its Monday, or the first of its month. */
export function stepStart(day: string, step: FrameStep): string {
  if (step === "DAY") return day;
  return step === "MONTH" ? firstOfMonth(day) : weekStart(day);
}

/** How many frames there are from one day to another, both included; weeks from Monday and calendar months, those at the ends cut off. */
export function frameCount({ from, to }: Days, step: FrameStep): number {
  if (from > to) return 0;
  if (step === "MONTH") return monthOf(to) - monthOf(from) + 1;
  const days = daysBetween(stepStart(from, step), stepStart(to, step));
  return days / (step === "WEEK" ? 7 : 1) + 1;
}

/** The frames themselves, first to last. */
export function frameDays({ from, to }: Days, step: FrameStep): Days[] {
  const frames: Days[] = [];
  for (let first = from; first <= to; ) {
    const end = step === "DAY" ? first : step === "MONTH" ? lastOfMonth(first) : addDays(weekStart(first), 6);
    const last = end < to ? end : to;
    frames.push({ from: first, to: last });
    if (last === to) break;
    first = dayAfter(last);
  }
  return frames;
}
