import { addDays, earlierDay, laterDay, weekStart } from "../../../calendar/day.ts";
import { addMonths, firstDay, monthOf } from "../../../calendar/month.ts";
import type { HeatmapPlaybackPanel } from "../programme.ts";

/** More would play for minutes and say less. */
export const MOST_FRAMES = 120;

/** First day of the frame so many frames before the one that a day lies in. */
const BEFORE: Record<HeatmapPlaybackPanel["step"], (day: string, frames: number) => string> = {
  day: (day, frames) => addDays(day, -frames),
  week: (day, frames) => addDays(weekStart(day), -7 * frames),
  month: (day, frames) => firstDay(addMonths(monthOf(day), -frames)),
};

/** The days of a playback up to `today`, both included: those of its last MOST_FRAMES frames; null where all lie ahead. */
export function playbackDays(
  { days, step }: Pick<HeatmapPlaybackPanel, "days" | "step">,
  today: string,
): { from: string; to: string } | null {
  const to = "last" in days ? today : earlierDay(days.to, today);
  const from = "last" in days ? addDays(today, 1 - days.last) : days.from;
  return from > to ? null : { from: laterDay(from, BEFORE[step](to, MOST_FRAMES - 1)), to };
}
