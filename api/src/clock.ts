/** The platform's calendar is China's: a complaint at 00:30 in Jinan belongs to that local day. */
export const TIME_ZONE = "Asia/Shanghai";

const calendar = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day taken for today, YYYY-MM-DD: the configured one, or the clock's in the platform's time zone. */
export function todayOf(config: { readonly today: string | null }, now: Date = new Date()): string {
  return config.today ?? calendar.format(now);
}

const toTheSecond = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "medium" });

/** An instant as the platform's clocks show it, YYYY-MM-DD hh:mm:ss. */
export const localTimeOf = (instant: Date): string => toTheSecond.format(instant);
