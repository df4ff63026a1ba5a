import type { Language } from "../i18n/language.ts";
import { formatCount } from "./number.ts";

const UNITS = {
  clock: { minutes: { zh: "分钟", en: "min" }, hours: { zh: "小时", en: "h" }, days: { zh: "天", en: "days" } },
  business: {
    minutes: { zh: "工作分钟", en: "working min" },
    hours: { zh: "工作小时", en: "working h" },
    days: { zh: "个工作日", en: "working days" },
  },
} as const;
const HOURS_OF_A_DAY = 24;
/** Lengths below this are told in minutes. */
const LEAST_HOURS = 2;
/** From so many days on they are told in days. */
const LEAST_DAYS = 3;

/**
 * A length of time, in hours: "45 分钟", "30.5 小时", from three days on "3.2 天". `workingDayHours`: how long a working day is, of what is counted by the working
 * calendar; null: it is counted around the clock.
 */
export function formatLasting(hours: number, language: Language, workingDayHours: number | null = null): string {
  const units = UNITS[workingDayHours === null ? "clock" : "business"];
  const day = workingDayHours ?? HOURS_OF_A_DAY;
  // as they are shown: nothing is told as 120 minutes, or 72 hours, beside another's 2 hours and 3 days
  const minutes = Math.round(hours * 60);
  const tenths = Math.round(hours * 10) / 10;
  const [amount, unit] =
    Math.abs(minutes) < LEAST_HOURS * 60
      ? [minutes, units.minutes]
      : Math.abs(tenths) < LEAST_DAYS * day
        ? [hours, units.hours]
        : [hours / day, units.days];
  return `${formatCount(amount, language)} ${unit[language]}`;
}
