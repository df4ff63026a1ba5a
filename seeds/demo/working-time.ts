import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { dayOf, weekday } from "./calendar.ts";
import type { Random } from "./random.ts";

/**
 * The days on which the State Council's yearly notices on holidays (国务院办公厅关于部分节假日安排的通知) depart from the week: HOLIDAY
 * on a weekday, WORKDAY on a weekend. Checked against npm chinese-days 1.5.7. A year's days are added when its notice is out.
 */
const rows: Record<string, string>[] = parse(readFileSync(new URL("working-calendar.csv", import.meta.url)), {
  columns: true,
});
const departures = new Map(rows.map((row) => [dayOf(row.day!), row.kind]));
const announced = new Set(rows.map((row) => row.day!.slice(0, 4)));

/** First days of the lunar years (Purple Mountain Observatory's calendar); other years have no dip. */
const springFestivals = ["2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"].map(dayOf);
springFestivals.push(dayOf("2028-01-26"), dayOf("2029-02-13"));

/** New Year's Eve and the six days after it. */
export function inSpringFestival(day: number): boolean {
  return springFestivals.some((first) => day >= first - 1 && day <= first + 6);
}

/** From the day before New Year's Eve to the Lantern Festival, when fireworks are let off. */
export function inFireworksSeason(day: number): boolean {
  return springFestivals.some((first) => day >= first - 2 && day <= first + 14);
}

const fixedHolidays = new Set(["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]);

/** In a year without a notice: the week, less the holidays whose dates the law itself fixes or the moon does. */
export function isWorkingDay(day: number): boolean {
  const departure = departures.get(day);
  if (departure !== undefined) return departure === "WORKDAY";
  const inWeek = weekday(day) >= 1 && weekday(day) <= 5;
  if (!inWeek) return false;
  const text = new Date(day * 86_400_000).toISOString();
  if (announced.has(text.slice(0, 4))) return true;
  return !fixedHolidays.has(text.slice(5, 10)) && !(inSpringFestival(day) && inSpringFestival(day - 1));
}

const DAY = 1440;
/** Minutes of the day: offices are open from 8:30 to 12:00 and from 13:30 to 17:30. */
const OFFICE_HOURS = [
  { from: 510, to: 720 },
  { from: 810, to: 1050 },
] as const;

/** The moment itself where an office is open then, else one within the next session. Minutes since 1970 in Shandong. */
export function inOfficeHours(moment: number, random: Random): number {
  let day = Math.floor(moment / DAY);
  const minute = moment - day * DAY;
  if (isWorkingDay(day))
    for (const { from, to } of OFFICE_HOURS) {
      if (minute < from) return day * DAY + random.whole(from, to - 1);
      if (minute < to) return moment;
    }
  do day += 1;
  while (!isWorkingDay(day));
  return day * DAY + random.whole(OFFICE_HOURS[0].from, OFFICE_HOURS[0].to - 1);
}

/** The moment itself between `from` and `to` (minutes of any day), else one in the first two hours of the next such time. */
export function inDayHours(moment: number, from: number, to: number, random: Random): number {
  const day = Math.floor(moment / DAY);
  const minute = moment - day * DAY;
  if (minute >= from && minute < to) return moment;
  return (minute < from ? day : day + 1) * DAY + from + random.whole(0, 119);
}
