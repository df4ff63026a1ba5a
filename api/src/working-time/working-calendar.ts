import { dayAfter, dayBefore } from "../calendar/day.ts";
import { instantOf, localDayOf, zonedText } from "../calendar/local-time.ts";
import type { TimeZone } from "../calendar/time-zone.ts";
import type { BusinessPeriod } from "./business-hours.ts";
import { type Holidays, isAnnounced, isWorkday } from "./holidays.ts";

/** Days in a row without work that no calendar has; beyond them the data are wrong. */
const MOST_REST_DAYS = 60;
/** Days that are known at a time. */
const MOST_DAYS = 4000;

/** What is asked of a day again and again. */
interface KnownDay {
  readonly works: boolean;
  /** As instants, in order; none on days of rest. */
  readonly periods: readonly (readonly [number, number])[];
  /** When it ends. */
  readonly midnight: number;
  readonly next: string;
}

/** What a stretch of time is on a working calendar. */
export type DayPart = "BUSINESS" | "OFF_HOURS" | "WEEKEND" | "HOLIDAY";

/** Working days of one time zone and the business periods on them. Instants are milliseconds. */
export class WorkingCalendar {
  private readonly days = new Map<string, KnownDay>();

  constructor(
    readonly zone: TimeZone,
    readonly holidays: Holidays,
    private readonly periods: readonly BusinessPeriod[],
  ) {}

  /** Business in a working day, whole minutes. */
  get minutesOfWorkday(): number {
    const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return this.periods.reduce((sum, { opens, closes }) => sum + minuteOf(closes) - minuteOf(opens), 0);
  }

  dayOf(instant: number): string {
    return localDayOf(this.zone, instant);
  }

  /** ISO 8601 with the offset of the calendar's zone. */
  textOf(instant: number): string {
    return zonedText(this.zone, instant);
  }

  isWorkday(day: string): boolean {
    return this.known(day).works;
  }

  /** Working time between two instants. */
  workingTime(from: number, to: number): number {
    let sum = 0;
    const last = this.dayOf(to);
    for (let day = this.dayOf(from); day <= last && from < to; ) {
      const { periods, next } = this.known(day);
      for (const [opens, closes] of periods) sum += Math.max(Math.min(closes, to) - Math.max(opens, from), 0);
      day = next;
    }
    return sum;
  }

  /** The first instant at which so much working time has passed since another. */
  afterWorkingTime(from: number, needed: number): number {
    if (needed <= 0) return from;
    let left = needed;
    for (let day = this.dayOf(from), rest = 0; rest < MOST_REST_DAYS; ) {
      const { works, periods, next } = this.known(day);
      day = next;
      rest = works ? 0 : rest + 1;
      for (const [opens, closes] of periods) {
        const begin = Math.max(opens, from);
        if (closes - begin >= left) return begin + left;
        left -= Math.max(closes - begin, 0);
      }
    }
    throw new Error(`expected a working day within ${MOST_REST_DAYS} days`);
  }

  /** The working day so many working days after a day, which is not counted itself. */
  workdayAfter(day: string, count: number): string {
    return this.workday(day, count, (before) => this.known(before).next);
  }

  /** The working day so many working days before a day, which is not counted itself. */
  workdayBefore(day: string, count: number): string {
    return this.workday(day, count, dayBefore);
  }

  private workday(from: string, count: number, next: (day: string) => string): string {
    let day = from;
    for (let left = count, rest = 0; left > 0 && rest < MOST_REST_DAYS; ) {
      day = next(day);
      const works = this.isWorkday(day);
      left -= works ? 1 : 0;
      rest = works ? 0 : rest + 1;
    }
    return day;
  }

  /** When business ends on a day, of rest or not. */
  closingOf(day: string): number {
    return this.instants(day, this.periods.at(-1)!)[1];
  }

  /** When business begins on a day, of rest or not. */
  openingOf(day: string): number {
    return this.instants(day, this.periods[0]!)[0];
  }

  /** The instant itself within a business period, else the beginning of the next. */
  nextBusiness(instant: number): number {
    let day = this.dayOf(instant);
    for (;;) {
      const period = this.known(day).periods.find(([, closes]) => closes > instant);
      if (period !== undefined) return Math.max(period[0], instant);
      day = this.workdayAfter(day, 1);
    }
  }

  /** From when to when the calendar says the same, cut to what was asked for, and the holiday's name. */
  *parts(from: number, to: number): Generator<{ from: number; to: number; part: DayPart; name: string | null }> {
    for (let at = from, day = this.dayOf(from); at < to; ) {
      const { periods, midnight, next } = this.known(day);
      const end = Math.min(midnight, to);
      const { part, name } = this.restOf(day);
      for (const [opens, closes] of periods) {
        if (closes <= at || opens >= end) continue;
        if (opens > at) yield { from: at, to: opens, part, name };
        yield { from: Math.max(opens, at), to: Math.min(closes, end), part: "BUSINESS", name: null };
        at = Math.min(closes, end);
      }
      if (at < end) yield { from: at, to: end, part, name };
      at = end;
      day = next;
    }
  }

  /** Years between two instants of which no holidays have been announced: what depends on them is provisional. */
  unannouncedYears(from: number, to: number): number[] {
    const years = [];
    for (let year = Number(this.dayOf(from).slice(0, 4)); year <= Number(this.dayOf(to).slice(0, 4)); year++)
      if (!isAnnounced(this.holidays, `${year}-01-01`)) years.push(year);
    return years;
  }

  private known(day: string): KnownDay {
    let known = this.days.get(day);
    if (known === undefined) {
      if (this.days.size >= MOST_DAYS) this.days.clear();
      const works = isWorkday(this.holidays, day);
      const next = dayAfter(day);
      known = {
        works,
        periods: works ? this.periods.map((period) => this.instants(day, period)) : [],
        midnight: instantOf(this.zone, next, "00:00"),
        next,
      };
      this.days.set(day, known);
    }
    return known;
  }

  private restOf(day: string): { part: DayPart; name: string | null } {
    if (this.isWorkday(day)) return { part: "OFF_HOURS", name: null };
    const name = this.holidays.restDays.get(day) ?? null;
    return { part: name === null ? "WEEKEND" : "HOLIDAY", name };
  }

  private instants(day: string, { opens, closes }: BusinessPeriod): readonly [number, number] {
    const end = closes === "24:00" ? instantOf(this.zone, dayAfter(day), "00:00") : instantOf(this.zone, day, closes);
    return [instantOf(this.zone, day, opens), end];
  }
}
