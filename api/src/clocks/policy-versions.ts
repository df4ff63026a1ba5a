import { instantOf } from "../calendar/local-time.ts";
import { TimeZone } from "../calendar/time-zone.ts";
import { BadSettings } from "../checked-yaml.ts";
import { type BusinessHours, businessPeriodsOf, readBusinessHours } from "../working-time/business-hours.ts";
import { CHINESE_HOLIDAYS, type Holidays } from "../working-time/holidays.ts";
import { WorkingCalendar } from "../working-time/working-calendar.ts";
import type { Policy } from "./policy.ts";

/** The versions of one policy, in the order in which they came into force; no two at once. */
export interface PolicyVersions {
  readonly id: string;
  readonly versions: readonly Policy[];
}

/** Sorts policies into versions by id. Throws BadSettings where two versions are in force on one day. */
export function versionsOf(policies: readonly Policy[]): PolicyVersions[] {
  const ids = [...new Set(policies.map(({ id }) => id))].sort();
  return ids.map((id) => {
    const versions = policies.filter((policy) => policy.id === id);
    versions.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
    for (const [at, { from, version, timeZone }] of versions.entries()) {
      const earlier = versions[at - 1];
      if (earlier !== undefined && (from === null || earlier.to === null || from < earlier.to))
        throw new BadSettings(
          `${id}: expected version ${earlier.version} to end before version ${version} begins, got to: ${earlier.to} and from: ${from}`,
        );
      if (earlier !== undefined && timeZone !== earlier.timeZone)
        throw new BadSettings(`${id}: expected one time zone in all versions, got ${earlier.timeZone} and ${timeZone}`);
    }
    return { id, versions };
  });
}

/** Which days are worked, and when business is on them. */
export interface WorkingTimes {
  readonly holidays: Holidays;
  readonly hours: BusinessHours;
}

/** Those that come with the platform. */
export const shippedTimes = (): WorkingTimes => ({ holidays: CHINESE_HOLIDAYS, hours: readBusinessHours() });

/** The working calendar that a policy goes by: its time zone, and the business periods of a region, its own where none is given. */
export function calendarOf(
  { versions }: PolicyVersions,
  region?: string,
  { holidays, hours }: WorkingTimes = shippedTimes(),
): WorkingCalendar {
  const { timeZone, applies } = versions.at(-1)!;
  const periods = businessPeriodsOf(region ?? applies.region, hours);
  const key = JSON.stringify([timeZone, periods, holidays.version]);
  let calendar = calendars.get(key);
  if (calendar === undefined) {
    calendar = new WorkingCalendar(new TimeZone(timeZone), holidays, periods);
    calendars.set(key, calendar);
  }
  return calendar;
}

/** One a time zone, business hours and version of the holidays: each knows the days that it was asked of. */
const calendars = new Map<string, WorkingCalendar>();

/** The version in force at an instant; null: none is yet, or it has been withdrawn. */
export function inForceAt({ versions }: PolicyVersions, instant: number, calendar: WorkingCalendar): Policy | null {
  const day = calendar.dayOf(instant);
  return versions.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null;
}

/** The instants at which versions come into force or end. */
export const changesOf = ({ versions }: PolicyVersions, { zone }: WorkingCalendar): number[] =>
  versions.flatMap(({ from, to }) =>
    [from, to].flatMap((day) => (day === null ? [] : [instantOf(zone, day, "00:00")])),
  );
