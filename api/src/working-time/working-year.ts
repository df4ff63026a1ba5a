import { dayAfter } from "../calendar/day.ts";
import { CHINA } from "../calendar/local-time.ts";
import { businessPeriodsOf, hoursEntryOf } from "./business-hours.ts";
import { CHINESE_HOLIDAYS, holidayInEnglish, isAnnounced, isWorkday } from "./holidays.ts";
import { WorkingCalendar } from "./working-calendar.ts";
import type { CalendarDay, CalendarDayKind, WorkingYear } from "./working-year.type.ts";

/** A year of the calendar by which working days are counted, and the business hours of a region; "": of no region in particular. */
export function workingYear(year: number, region: string, holidays = CHINESE_HOLIDAYS): WorkingYear {
  const { firstYear, lastYear, version, restDays, workedDays } = holidays;
  const kindOf = (day: string): CalendarDayKind => {
    if (isWorkday(holidays, day)) return workedDays.has(day) ? "WORKED_WEEKEND" : "WORKDAY";
    return restDays.has(day) ? "HOLIDAY" : "WEEKEND";
  };
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = dayAfter(day))
    days.push({ day, kind: kindOf(day), ...namesOf(restDays.get(day) ?? workedDays.get(day) ?? null) });
  const { region: setFor } = hoursEntryOf(region);
  return {
    year,
    isAnnounced: isAnnounced(holidays, `${year}-01-01`),
    source: version,
    firstAnnounced: firstYear,
    lastAnnounced: lastYear,
    workingDays: days.filter(({ kind }) => kind === "WORKDAY" || kind === "WORKED_WEEKEND").length,
    days,
    businessPeriods: businessPeriodsOf(region).map(({ opens, closes }) => ({ opens, closes })),
    periodsSetFor: setFor === "" ? null : setFor,
    minutesOfWorkday: new WorkingCalendar(CHINA, holidays, businessPeriodsOf(region)).minutesOfWorkday,
  };
}

const namesOf = (holiday: string | null) => ({
  holidayZh: holiday,
  holidayEn: holiday === null ? null : holidayInEnglish(holiday),
});
