import { TIME_ZONE } from "./clock.ts";
import { daysBetween, weekStart } from "./day.ts";
import { TimeZone } from "./time-zone.ts";

/** The platform's own time zone. */
export const CHINA = new TimeZone(TIME_ZONE);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const minutes = (count: number): number => count * MINUTE_MS;
export const hours = (count: number): number => count * HOUR_MS;

/** Whole minutes of milliseconds: those begun are not counted, either way from zero. */
export const wholeMinutes = (ms: number): number => Math.trunc(ms / MINUTE_MS);

/** Saturday or Sunday. */
export const isWeekend = (day: string): boolean => daysBetween(weekStart(day), day) >= 5;

/** The local day of an instant, YYYY-MM-DD. */
export const localDayOf = (zone: TimeZone, instant: number): string => zone.localOf(new Date(instant)).slice(0, 10);

/** The instant of a local day and time, "HH:MM" or "HH:MM:SS". */
export function instantOf(zone: TimeZone, day: string, time: string): number {
  const local = `${day}T${time}`;
  return Date.parse(local + zone.offsetAt(local));
}

/** ISO 8601 to the second with the zone's offset: 2026-03-05T09:00:00+08:00. */
export function zonedText(zone: TimeZone, instant: number): string {
  const local = zone.localOf(new Date(instant));
  const offset = (instant - Date.parse(`${local}Z`)) / MINUTE_MS;
  const size = Math.round(Math.abs(offset));
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${local}${offset > 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
