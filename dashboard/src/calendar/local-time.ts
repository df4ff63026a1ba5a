/** The platform's calendar and clocks are China's, wherever the screen stands. */
export const TIME_ZONE = "Asia/Shanghai";

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE });
const minute = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "short" });
const second = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "medium" });

/** The day that an instant (RFC 3339) falls on, YYYY-MM-DD. */
export const localDay = (instant: string): string => day.format(new Date(instant));

/** YYYY-MM-DD hh:mm */
export const localMinute = (instant: string): string => minute.format(new Date(instant));

/** YYYY-MM-DD hh:mm:ss */
export const localSecond = (instant: string): string => second.format(new Date(instant));
