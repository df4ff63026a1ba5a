// Days are texts YYYY-MM-DD, which compare as they follow each other; reckoned in UTC, where every day has 24 hours.

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day in UTC of a moment, or of its milliseconds. */
export const dayOf = (moment: Date | number): string => new Date(moment).toISOString().slice(0, 10);

/** Moved by whole days, either way. */
export const addDays = (day: string, days: number): string => dayOf(timeOf(day) + days * DAY_MS);

/** The same time of day, so many days later. */
export const daysLater = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY_MS);

export const dayAfter = (day: string): string => addDays(day, 1);
export const dayBefore = (day: string): string => addDays(day, -1);

/** Days from one to a later one, the first not counted. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY_MS;

/** The Monday of its week. */
export const weekStart = (day: string): string => addDays(day, -((new Date(timeOf(day)).getUTCDay() + 6) % 7));
