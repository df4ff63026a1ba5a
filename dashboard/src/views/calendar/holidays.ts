import { addDays } from "../../calendar/day.ts";
import type { CalendarDay } from "./calendar-query.ts";

/** A holiday of a year: the days off in a row, and the days worked for it. */
export interface Holiday {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly worked: readonly string[];
}

/** The holidays of a year's days, in order: days in a row of one name are one, weekends in it as they were announced. */
export function holidaysOf(days: readonly CalendarDay[]): Holiday[] {
  const found: { nameZh: string; nameEn: string; from: string; to: string; days: number; worked: string[] }[] = [];
  for (const { day, kind, holidayZh, holidayEn } of days) {
    if (kind !== "HOLIDAY" || holidayZh === null) continue;
    const last = found.at(-1);
    if (last?.nameZh === holidayZh && addDays(last.to, 1) === day)
      Object.assign(last, { to: day, days: last.days + 1 });
    else found.push({ nameZh: holidayZh, nameEn: holidayEn ?? holidayZh, from: day, to: day, days: 1, worked: [] });
  }
  for (const { day, kind, holidayZh } of days)
    if (kind === "WORKED_WEEKEND") found.find(({ nameZh }) => nameZh === holidayZh)?.worked.push(day);
  return found;
}
