import { addDays } from "../calendar/day.ts";
import { hours, instantOf, minutes } from "../calendar/local-time.ts";
import type { WorkingCalendar } from "../working-time/working-calendar.ts";

export const UNITS = ["minutes", "hours", "businessHours", "days", "workingDays"] as const;
/** minutes, hours and days go around the clock; businessHours and workingDays by the working calendar. */
export type Unit = (typeof UNITS)[number];

/** How long something may take. */
export interface Limit {
  readonly amount: number;
  readonly unit: Unit;
}

/** How time is counted: around the clock, or business periods alone. */
export interface Measure {
  passed(from: number, to: number): number;
  after(from: number, needed: number): number;
}

const AROUND_THE_CLOCK: Measure = { passed: (from, to) => to - from, after: (from, needed) => from + needed };

export const isByCalendar = ({ unit }: Limit): boolean => unit === "businessHours" || unit === "workingDays";

/** How the time of a limit is counted, its pauses as well. */
export const measureOf = (limit: Limit, calendar: WorkingCalendar): Measure =>
  isByCalendar(limit)
    ? {
        passed: (from, to) => calendar.workingTime(from, to),
        after: (from, needed) => calendar.afterWorkingTime(from, needed),
      }
    : AROUND_THE_CLOCK;

/**
 * When a limit from an instant on ends. Days end at the same time of day. Working days: the day it begins on is not counted, and the last one
 * ends when business does (Civil Code, articles 201 and 203).
 */
export function endOf({ amount, unit }: Limit, from: number, calendar: WorkingCalendar): number {
  const day = calendar.dayOf(from);
  switch (unit) {
    case "minutes":
      return from + minutes(amount);
    case "hours":
      return from + hours(amount);
    case "businessHours":
      return calendar.afterWorkingTime(from, hours(amount));
    case "days":
      return from + instantOf(calendar.zone, addDays(day, amount), "12:00") - instantOf(calendar.zone, day, "12:00");
    case "workingDays":
      return calendar.closingOf(calendar.workdayAfter(day, amount));
  }
}

/** The same limit before an instant: of working days, the opening of the day so many working days earlier. */
export function before({ amount, unit }: Limit, instant: number, calendar: WorkingCalendar): number {
  const day = calendar.dayOf(instant);
  if (unit === "workingDays") return calendar.openingOf(calendar.workdayBefore(day, amount));
  if (unit === "days")
    return instant - instantOf(calendar.zone, day, "12:00") + instantOf(calendar.zone, addDays(day, -amount), "12:00");
  return instant - (unit === "minutes" ? minutes(amount) : hours(amount));
}
