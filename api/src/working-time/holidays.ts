import { createRequire } from "node:module";
import { isWeekend } from "../calendar/local-time.ts";

/** Holidays (法定节假日) and days that are worked in exchange (调休上班), as the State Council announced them. */
export interface Holidays {
  /** Where the days are from, and in which version. */
  readonly version: string;
  /** Years that have been announced; of any other only weekends are known. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Day YYYY-MM-DD → the holiday's name in Chinese. */
  readonly restDays: ReadonlyMap<string, string>;
  /** Days of weekends that are worked for a holiday of this name. */
  readonly workedDays: ReadonlyMap<string, string>;
}

// Data are required, not imported: Node 20 wants their type said in a form that bundlers leave out.
const require = createRequire(import.meta.url);
const data: Record<"holidays" | "workdays", Record<string, string>> = require("chinese-days/dist/chinese-days.json");
const published: { readonly version: string } = require("chinese-days/package.json");

/** Before it the package was not compared with the notices. */
const FIRST_YEAR = 2010;

/** "Spring Festival,春节,4" → 春节, and by that the English name. */
const inEnglish = new Map(
  Object.values({ ...data.holidays, ...data.workdays }).flatMap((text) => {
    const [en, zh] = text.split(",");
    return en && zh ? [[zh, en] as const] : [];
  }),
);

/** A holiday's name in English, by the Chinese one. */
export const holidayInEnglish = (name: string): string => inEnglish.get(name) ?? name;

/** Day → the holiday's name in Chinese. */
const named = (days: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(days).map(([day, name]) => [day, name.split(",")[1] ?? name]));

/** China's, from the data of the package chinese-days; its code takes days of years that it does not know for workdays, and is not used. */
export const CHINESE_HOLIDAYS: Holidays = {
  version: `chinese-days ${published.version}`,
  firstYear: FIRST_YEAR,
  lastYear: Math.max(...Object.keys(data.holidays).map((day) => Number(day.slice(0, 4)))),
  restDays: named(data.holidays),
  workedDays: named(data.workdays),
};

/** Whether the holidays of a day's year are known. */
export function isAnnounced({ firstYear, lastYear }: Holidays, day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/** Whether a day is worked: Monday to Friday but for holidays, and the weekend days that are worked in exchange. */
export const isWorkday = ({ restDays, workedDays }: Holidays, day: string): boolean =>
  workedDays.has(day) || !(isWeekend(day) || restDays.has(day));
