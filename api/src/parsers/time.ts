import { checkedDay, FIRST_YEAR, isPlaceholder, LAST_YEAR } from "../calendar/checked-day.ts";
import { dayAfter } from "../calendar/day.ts";
import { BadValue } from "./bad-value.ts";
import { readClock } from "./clock-time.ts";
import type { LocalContext, ParseContext } from "./column.ts";
import { readIsoMoment } from "./iso-moment.ts";
import { readNamedMonth } from "./named-month.ts";
import { oneBlank } from "./one-blank.ts";

const YEARS = `of the years ${FIRST_YEAR} to ${LAST_YEAR}`;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?[T\s,]*(.*)$/iu;
const SHORT_YEAR_FIRST = /^(\d{2})年\s*(\d{1,2})月\s*(\d{1,2})\s*[日号]?\s*(.*)$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)[T\s,]*(.*)$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/i;
/** Workbooks of old Macintoshes count from 1904. */
const DAYS_TO_1904 = 1462;
/** Days since 30 December 1899, of the years 1954 to 2064. */
const EXCEL_SERIAL = /^([2-5]\d{4})(?:\.(\d+))?$/;
const EPOCH_MILLISECONDS = /^1\d{12}$/;
const WEEKDAY = /[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/u;

interface Parts {
  readonly day: string;
  /** HH:MM:SS, with a fraction where there was one. */
  readonly time: string;
  readonly zone: string | null;
  /** No time of day was written. */
  readonly isDay: boolean;
}

/** A day, YYYY-MM-DD; "2012年6月1日", "2012/6/1" and a moment's day are understood. Null where it stands for none. */
export function parseDay(text: string, context: ParseContext): string | null {
  return split(text, `a day as YYYY-MM-DD ${YEARS}`, context)?.day ?? null;
}

/** A day by which something has happened: not later than today. */
export function parsePastDay(text: string, context: ParseContext): string | null {
  const day = parseDay(text, context);
  if (day !== null && day > context.today) throw new BadValue(`a day not later than today, ${context.today}`);
  return day;
}

/** A moment that has passed, ISO 8601 with its offset; without a zone in the text, the zone of the context is meant. */
export function parsePastMoment(text: string, context: ParseContext): string | null {
  const iso = readIsoMoment(text);
  if (iso !== null) {
    const own = context.zone.offsetOn(iso.day);
    const local = `${iso.day}T${iso.time}`;
    const moment = local + (iso.zone ?? own ?? context.zone.offsetAt(local));
    return passed(moment, iso.zone === null || iso.zone === own ? iso.day : localDay(moment, context), context);
  }
  const parts = split(text, `a time as YYYY-MM-DD HH:MM:SS ${YEARS}, with an offset where it is not local`, context);
  if (parts === null) return null;
  const offset = parts.zone ?? context.zone.offsetAt(`${parts.day}T${parts.time}`);
  const moment = `${parts.day}T${parts.time}${offset}`;
  return passed(moment, localDay(moment, context), context);
}

/** A moment past or to come (限办时间), as parsePastMoment gives one; a day alone is meant until its end. */
export function parseDeadline(text: string, context: ParseContext): string | null {
  const iso = readIsoMoment(text);
  const parts = iso
    ? { ...iso, isDay: false }
    : split(text, "a time as YYYY-MM-DD HH:MM, or a day, until whose end it is", context);
  if (parts === null) return null;
  const local = parts.isDay && parts.zone === null ? `${dayAfter(parts.day)}T00:00:00` : `${parts.day}T${parts.time}`;
  return local + (parts.zone ?? context.zone.offsetAt(local));
}

/** The moment, which lies on the local day given; throws where it is still to come. */
function passed(moment: string, day: string, context: LocalContext): string {
  refuseFuture(day, context);
  if (day === context.today && context.latest !== undefined && Date.parse(moment) > context.latest)
    throw new BadValue("a time not later than now");
  return moment;
}

/** Calendar day of a moment (as parsePastMoment gives it) in the zone of the context. */
export function localDay(moment: string, context: LocalContext): string {
  const day = moment.slice(0, 10);
  if (moment.endsWith(context.zone.offsetOn(day) ?? context.zone.offsetAt(moment))) return day;
  return context.zone.localOf(new Date(moment)).slice(0, 10);
}

function refuseFuture(day: string, context: LocalContext): void {
  if (day > context.today) throw new BadValue(`a time not later than today, ${context.today}`);
}

/** Null where the text stands for no date. */
function split(text: string, expected: string, context: ParseContext): Parts | null {
  if (text === "无") return null;
  const plain = oneBlank(text.normalize("NFKC")).replace(WEEKDAY, " ").trim();
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst !== null) {
    const [, year, month, day, clock] = yearFirst;
    return whole(year!, month!, day!, clock!, expected, context);
  }
  const compact = COMPACT.exec(plain);
  if (compact !== null) {
    const [, year, month, day, hour, minute = "00", second = "00"] = compact;
    return whole(year!, month!, day!, hour === undefined ? "" : `${hour}:${minute}:${second}`, expected, context);
  }
  const short = SHORT_YEAR_FIRST.exec(plain);
  if (short !== null) {
    const [, year, month, day, clock] = short;
    context.told("whose year of two digits was given its century");
    return whole(context.order.century(year!), month!, day!, clock!, expected, context);
  }
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast !== null) {
    const [, a, , b, c, clock] = yearLast;
    const [year, month, day] = context.order.arrange(plain, a!, b!, c!);
    if (a !== b) context.told(day === a ? "read day first" : month === a ? "read month first" : "read year first");
    if (c!.length === 2) context.told("whose year of two digits was given its century");
    return whole(year, month, day, clock!, expected, context);
  }
  const named = readNamedMonth(plain);
  if (named !== null) {
    if (named.year.length === 2) context.told("whose year of two digits was given its century");
    return whole(context.order.century(named.year), named.month, named.day, named.clock, expected, context);
  }
  const serial = EXCEL_SERIAL.exec(plain);
  if (serial !== null) {
    context.told("read as Excel serial dates");
    const seconds = Math.round(Number(`0.${serial[2] ?? 0}`) * 86_400);
    const days = Number(serial[1]) + (context.serialDates === "1904" ? DAYS_TO_1904 : 0);
    const moment = new Date(Date.UTC(1899, 11, 30 + days, 0, 0, seconds)).toISOString();
    return { day: moment.slice(0, 10), time: moment.slice(11, 19), zone: null, isDay: serial[2] === undefined };
  }
  if (EPOCH_MILLISECONDS.test(plain)) {
    context.told("read as milliseconds since 1970");
    const local = context.zone.localOf(new Date(Number(plain)));
    return { day: local.slice(0, 10), time: local.slice(11, 19), zone: null, isDay: false };
  }
  throw new BadValue(expected);
}

function whole(
  year: string,
  month: string,
  day: string,
  clock: string,
  expected: string,
  context: ParseContext,
): Parts | null {
  if (isPlaceholder(year, month, day)) {
    context.told("standing for no date, taken as blank");
    return null;
  }
  const date = checkedDay(year, month, day);
  const read = date === null ? null : readClock(clock);
  if (date === null || read === null) throw new BadValue(expected);
  if (read.time !== "24:00:00") return { day: date, ...read, isDay: clock === "" };
  context.told("of 24:00, taken as the next day's 00:00");
  return { day: dayAfter(date), time: "00:00:00", zone: read.zone, isDay: false };
}
