/** The platform's calendar is China's: a complaint at 00:30 in Jinan belongs to that local day. */
export const TIME_ZONE = "Asia/Shanghai";

/** SQL of the local time, a timestamp without zone, of a column that holds instants. */
export const localTimeSql = (column: string): string => `(${column} at time zone '${TIME_ZONE}')`;

const calendar = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The minute whose day was asked for last, and that day: every request asks, and to write a day takes long. */
let known = { minute: Number.NaN, day: "" };

/** The day taken for today, YYYY-MM-DD: the configured one, or the clock's in the platform's time zone. */
export function todayOf(config: { readonly today: string | null }, now: number = Date.now()): string {
  if (config.today !== null) return config.today;
  const minute = Math.floor(now / 60_000);
  if (minute !== known.minute) known = { minute, day: calendar.format(now) };
  return known.day;
}

/** The instant taken for now: the clock's, or the last second of the day where that stands still. */
export const nowOf = ({ today }: { readonly today: string | null }): Date =>
  today === null ? new Date() : new Date(`${today}T23:59:59+08:00`);

/** Clocks of other systems may be ahead of ours by so much. */
export const CLOCK_SKEW_MS = 5 * 60_000;

/** The last moment that may have passed already on the day taken for today, in milliseconds: any, where the day is not the clock's own. */
export function latestMoment(today: string, now: number = Date.now()): number {
  return todayOf({ today: null }, now) === today ? now + CLOCK_SKEW_MS : Number.POSITIVE_INFINITY;
}

const toTheSecond = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "medium" });

/** An instant as the platform's clocks show it, YYYY-MM-DD hh:mm:ss. */
export const localTimeOf = (instant: Date): string => toTheSecond.format(instant);
