import { checkedDay } from "../calendar/checked-day.ts";
import { dayAfter } from "../calendar/day.ts";
import { instantOf } from "../calendar/local-time.ts";
import type { TimeZone } from "../calendar/time-zone.ts";
import { readClock } from "./clock-time.ts";

const MOMENT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\S.*))?$/iu;

/**
 * The instant that a text names, in milliseconds: a day and a time, with an offset or else in the zone; a day alone is its midnight. Past
 * or to come. Null where it names none.
 */
export function parseMoment(text: string, zone: TimeZone): number | null {
  const match = MOMENT.exec(text.normalize("NFKC").trim());
  if (match === null) return null;
  const [, year, month, dayOfMonth, clock = ""] = match;
  const day = checkedDay(year!, month!, dayOfMonth!);
  const read = day === null ? null : readClock(clock);
  if (day === null || read === null) return null;
  const [on, time] = read.time === "24:00:00" ? [dayAfter(day), "00:00:00"] : [day, read.time];
  return read.zone === null ? instantOf(zone, on, time) : Date.parse(`${on}T${time}${read.zone}`);
}
