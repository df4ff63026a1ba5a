import { formatCount, formatNumber } from "../../format/number.ts";
import type { Language } from "../../i18n/language.ts";

/** Steps between the ticks of hours: whole parts of a day, and whole days. */
const STEPS = [1, 2, 4, 6, 12, 24, 48, 72, 120, 240, 480, 720, 1440, 2400, 4800];
const MOST_TICKS = 6;

/** A scale of hours from 0 to beyond the longest, with ticks at whole steps. */
export interface HoursScale {
  readonly max: number;
  readonly ticks: readonly number[];
  /** Where hours lie, 0 to 100. */
  at(hours: number): number;
  /** A tick's number, in days where all are whole ones, else in hours; at zero with the unit. */
  tickText(hours: number, language: Language): string;
  /** A length of time in the ticks' unit, to the tenth, so that those of a column are compared as they stand. */
  lasting(hours: number, language: Language): string;
}

const HOURS_OF_A_DAY = 24;
const UNITS = { hours: { zh: "小时", en: "h" }, days: { zh: "天", en: "days" } } as const;

export function hoursScale(longest: number): HoursScale {
  const step = STEPS.find((one) => longest / one <= MOST_TICKS) ?? Math.ceil(longest / MOST_TICKS);
  const isInDays = step % HOURS_OF_A_DAY === 0;
  const unit = UNITS[isInDays ? "days" : "hours"];
  const amount = (hours: number): number => (isInDays ? hours / HOURS_OF_A_DAY : hours);
  const max = Math.max(step, Math.ceil(longest / step) * step);
  return {
    max,
    ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step),
    at: (hours) => (100 * hours) / max,
    tickText: (hours, language) => {
      const number = formatCount(amount(hours), language);
      return hours === 0 ? `${number} ${unit[language]}` : number;
    },
    lasting: (hours, language) => `${formatNumber(amount(hours), 1, language)} ${unit[language]}`,
  };
}
