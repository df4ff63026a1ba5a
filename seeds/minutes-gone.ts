import { localTimeOf } from "@estate-atlas/api/calendar/clock";

const A_DAY = 1440;

/** Minutes of the day (YYYY-MM-DD) that have gone by on the platform's clocks: all of any day but the present one. */
export function minutesGone(day: string, now: Date = new Date()): number {
  const [today, time] = localTimeOf(now).split(" ") as [string, string];
  return today === day ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) : A_DAY;
}
