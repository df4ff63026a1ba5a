import { lastDay } from "./month.ts";

// Days are YYYY-MM-DD, of the platform's calendar wherever the screen stands: reckoned in UTC, where every day has 24 hours.

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Moved by whole days, either way. */
export const addDays = (day: string, days: number): string =>
  new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one to another, both included. */
export const dayCount = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY_MS + 1;

/** The Monday of its week. */
export const weekStart = (day: string): string => addDays(day, -((new Date(timeOf(day)).getUTCDay() + 6) % 7));

export const earlierDay = (a: string, b: string): string => (a < b ? a : b);
export const laterDay = (a: string, b: string): string => (a > b ? a : b);

/** Whether the calendar has it: not the 31st of February. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && new Date(text).toISOString().startsWith(text);

/** What a day is made of. */
export type DayPart = "year" | "month" | "date";

export function partsOf(day: string): Record<DayPart, number> {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, date };
}

/** A day with one part changed; the last of a month that has no such date. */
export function withPart(day: string, part: DayPart, value: number): string {
  const { year, month, date }: Record<DayPart, number> = { ...partsOf(day), ...{ [part]: value } };
  const inMonth = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  return earlierDay(`${inMonth}-${String(date).padStart(2, "0")}`, lastDay(inMonth));
}

/** The day a month is shown as of: its last day, or today in the month that runs. */
export const dayShown = (month: string, today: string): string => earlierDay(lastDay(month), today);
