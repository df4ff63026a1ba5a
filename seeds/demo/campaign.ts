import { share } from "./random.ts";

/**
 * When bodies were formed: most in the years of the campaign, which the articles report from 2019 to 2022 (Jinan's communities with a
 * committee: 773 in 2019, 829 in 2023), and since then a few more every year.
 */

/** Days before the end at which the campaign began and was over. */
const BEGAN = 2900;
const OVER = 1500;

/** The part of a city's bodies that was formed since the campaign was over: a rate grows by one to six points a year. */
const sinceThen = (kind: string, cityCode: string): number => 0.07 + 0.2 * share(`pace:${kind}:${cityCode}`);

/** Days after a thing's handover or foundation within which it forms one, where it came too late for the campaign. */
const [SOONEST, LATEST] = [100, 900];

/**
 * Days before the end on which one was formed, for a thing that could have one for `span` days: 0 to `span`. `turn`, in [0, 1), says
 * when among its kind, the latest first.
 */
export function formedDaysAgo(kind: string, cityCode: string, span: number, turn: number): number {
  if (span <= OVER) {
    const soonest = Math.min(SOONEST, Math.floor(span / 2));
    return Math.max(0, span - soonest - Math.floor(turn * (Math.min(LATEST, span) - soonest)));
  }
  const late = sinceThen(kind, cityCode);
  if (turn < late) return Math.floor((turn / late) * OVER);
  return OVER + Math.floor(((turn - late) / (1 - late)) * (Math.min(BEGAN, span) - OVER));
}
