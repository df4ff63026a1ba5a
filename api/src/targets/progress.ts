import type { MonthNumber } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";

/** What an indicator is at the end of a month. */
export interface MonthValue {
  readonly month: MonthNumber;
  readonly value: number;
}

export type Verdict = "REACHED" | "ON_TRACK" | "BEHIND" | "MISSED";

/** Whether a target is on track, with the numbers that decide it. */
export interface Progress {
  readonly verdict: Verdict;
  /** What it is in the latest whole month, or up to its end where it adds up over the year. */
  readonly latest: MonthValue;
  /** What it should be by then. */
  readonly due: number;
  /** Where the straight line to the target begins; null where the year's share of days decides. */
  readonly start: MonthValue | null;
}

interface Aim {
  readonly target: number;
  readonly year: number;
  readonly indicator: Pick<Indicator, "direction" | "decimals">;
}

const MONTHS = 12;
/** December of the year. */
const endOf = (year: number): MonthNumber => year * MONTHS + MONTHS - 1;

/** Numbers as they are shown: what reads as equal is equal. */
function reaches({ direction, decimals }: Aim["indicator"], value: number, mark: number): boolean {
  const [a, b] = [value, mark].map((number) => Number(number.toFixed(decimals))) as [number, number];
  return direction === "HIGHER_IS_BETTER" ? a >= b : a <= b;
}

/**
 * Of what stands at each month's end: a straight line leads from `months[0]` (last December, or the first month with data) to the target in
 * December of its year; the newest month is held against it. Null with fewer than two months.
 */
export function progressAlong({ target, year, indicator }: Aim, months: readonly MonthValue[]): Progress | null {
  const [start, latest] = [months[0], months.at(-1)];
  if (start === undefined || latest === undefined || latest === start) return null;
  const due = start.value + ((target - start.value) * (latest.month - start.month)) / (endOf(year) - start.month);
  return { verdict: verdictAlong({ target, year, indicator }, latest, due), latest, due, start };
}

function verdictAlong({ target, year, indicator }: Aim, { month, value }: MonthValue, due: number): Verdict {
  if (reaches(indicator, value, target)) return "REACHED";
  if (month === endOf(year)) return "MISSED";
  return reaches(indicator, value, due) ? "ON_TRACK" : "BEHIND";
}

/**
 * Of what adds up over the year: its sum from January to the end of the latest whole month is held against the target's share of the days passed,
 * `passed` of 1. Null with fewer than two months.
 */
export function progressOfSum(aim: Aim, latest: MonthValue, passed: number): Progress | null {
  if (latest.month - endOf(aim.year - 1) < 2) return null;
  const due = aim.target * passed;
  return { verdict: verdictOfSum(aim, latest, due), latest, due, start: null };
}

function verdictOfSum({ target, year, indicator }: Aim, { month, value }: MonthValue, due: number): Verdict {
  const isWithin = reaches(indicator, value, target);
  const moreIsBetter = indicator.direction === "HIGHER_IS_BETTER";
  // a sum does not fall: what is to be more is reached for good, what is to be less is missed for good
  if (isWithin === moreIsBetter || month === endOf(year)) return isWithin ? "REACHED" : "MISSED";
  return reaches(indicator, value, due) ? "ON_TRACK" : "BEHIND";
}
