import type { ParseContext } from "../column.ts";
import { BadValue } from "../problem.ts";
import { saysUnknown } from "./text.ts";

/** Beyond these, what stands there is a slip or a stand-in for "never", and days cannot be reckoned with. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 9998];
const YEARS = `of the years ${FIRST_YEAR} to ${LAST_YEAR}`;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;
const MOMENT =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:时点](?:(\d{1,2})分?)?(?::?(\d{1,2})(?:\.(\d{1,9}))?秒?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;

interface Parts {
  readonly day: string;
  /** HH:MM:SS, with a fraction where there was one. */
  readonly time: string;
  readonly zone: string | null;
}

/** A day, YYYY-MM-DD; "2012年6月1日", "2012/6/1" and a moment's day are understood. */
export function parseDay(text: string): string | null {
  if (saysUnknown(text)) return null;
  return split(text, `a day as YYYY-MM-DD ${YEARS}`).day;
}

/** A day by which something has happened: not later than today. */
export function parsePastDay(text: string, context: ParseContext): string | null {
  const day = parseDay(text);
  if (day !== null && day > context.today) throw new BadValue(`a day not later than today, ${context.today}`);
  return day;
}

/** A moment that has passed, ISO 8601 with its offset; without a zone in the text, the zone of the context is meant. */
export function parsePastMoment(text: string, context: ParseContext): string | null {
  if (ISO_MOMENT.test(text)) {
    const day = checkedDay(text.slice(0, 4), text.slice(5, 7), text.slice(8, 10));
    const zoneAt = zonePlace(text);
    const time = text.slice(11, zoneAt);
    if (day !== null && isTime(time)) {
      const local = `${day}T${time}`;
      if (zoneAt === text.length) {
        refuseFuture(day, context);
        return local + context.zone.offsetAt(local);
      }
      const moment = local + isoOffset(text.slice(zoneAt));
      refuseFuture(localDay(moment, context), context);
      return moment;
    }
  }
  if (saysUnknown(text)) return null;
  const parts = split(text, `a time as YYYY-MM-DD HH:MM:SS ${YEARS}, with an offset where it is not local`);
  const offset = parts.zone ?? context.zone.offsetAt(`${parts.day}T${parts.time}`);
  const moment = `${parts.day}T${parts.time}${offset}`;
  refuseFuture(localDay(moment, context), context);
  return moment;
}

/** Calendar day of a moment (as parsePastMoment gives it) in the zone of the context. */
export function localDay(moment: string, context: ParseContext): string {
  if (moment.endsWith(context.zone.offsetAt(moment))) return moment.slice(0, 10);
  return context.zone.localOf(new Date(moment)).slice(0, 10);
}

function refuseFuture(day: string, context: ParseContext): void {
  if (day > context.today) throw new BadValue(`a time not later than today, ${context.today}`);
}

function split(text: string, expected: string): Parts {
  const usual = MOMENT.exec(text);
  if (usual !== null) {
    const [, year, month, day, hour = "0", minute = "0", second = "0", fraction, zone] = usual;
    const whole = checkedDay(year!, month!, day!);
    const time = `${two(hour)}:${two(minute)}:${two(second)}`;
    if (whole !== null && isTime(time))
      return {
        day: whole,
        time: fraction === undefined ? time : `${time}.${fraction}`,
        zone: zone === undefined ? null : isoOffset(zone),
      };
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour = "00", minute = "00", second = "00"] = compact;
    const whole = checkedDay(year!, month!, day!);
    const time = `${hour}:${minute}:${second}`;
    if (whole !== null && isTime(time)) return { day: whole, time, zone: null };
  }
  const american = AMERICAN.exec(text);
  if (american !== null) {
    const [, month, day, year, hour = "0", minute = "00", second = "00", half] = american;
    const whole = checkedDay(year!, month!, day!);
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
    const time = `${two(String(hours))}:${minute}:${second}`;
    if (whole !== null && isTime(time)) return { day: whole, time, zone: null };
  }
  throw new BadValue(expected);
}

/** Where the zone of an ISO_MOMENT begins; its length where it has none. */
function zonePlace(text: string): number {
  for (let at = 19; at < text.length; at++) if (text[at] === "+" || text[at] === "-" || text[at] === "Z") return at;
  return text.length;
}

function isoOffset(zone: string): string {
  if (zone.toUpperCase() === "Z") return "+00:00";
  const minutes = zone.slice(3).replace(":", "");
  // PostgreSQL writes whole hours without minutes: +08
  return `${zone.slice(0, 3)}:${minutes || "00"}`;
}

function isTime(time: string): boolean {
  return Number(time.slice(0, 2)) < 24 && Number(time.slice(3, 5)) < 60 && Number(time.slice(6, 8)) < 60;
}

/** YYYY-MM-DD, or null where the calendar has no such day. */
function checkedDay(year: string, month: string, day: string): string | null {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1 || d > DAYS_IN_MONTH[m - 1]!) return null;
  if (m === 2 && d === 29 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
