import type { ForecastSkill } from "../forecasts/skill.ts";
import { type Expectation, expectationsAt, type Moment, type Observed } from "./hotspot-model.ts";
import { alikeness } from "./shrinkage.ts";

/** Fewer months, or units times months, say nothing. */
const FEWEST_MONTHS = 3;
const FEWEST_JUDGED = 60;
/** The mean must be so many of its standard errors above zero: nineteen times of twenty it is not by chance. */
const Z = 1.645;
/** As many are called hot as a tenth of all, and no more than are listed. */
const HOT_SHARE = 0.1;
const MOST_HOT = 20;

/** Roots of mean squares of what was foreseen of a unit's month less what came, in complaints. */
export interface Errors {
  readonly forecast: number;
  /** As many as in the same month of the year before. */
  readonly seasonalNaive: number;
  /** As many as in a month up to the day: the days so far, and the rest of the month before in proportion. */
  readonly lastMonth: number;
  /** As many as units of its kind have for their size, in season. */
  readonly alike: number;
}
const BASELINES = ["seasonalNaive", "lastMonth", "alike"] as const;
const WAYS = ["forecast", ...BASELINES] as const;

export interface HotspotSkill {
  readonly verdict: ForecastSkill;
  /** Places of the months that it was judged by. */
  readonly months: readonly number[];
  /** Units times months. */
  readonly judged: number;
  /** Null: too few. */
  readonly errors: Errors | null;
  /** So many were called hot each month; of 100 of them so many were among as many with the most complaints, by the forecast and by the year before. */
  readonly hot: number;
  readonly hits: number | null;
  readonly hitsOfYearBefore: number | null;
  /** How alike what came was to what was foreseen (shrinkage.ts). */
  readonly alike: number;
}

/** What became of the same forecast at moments whose next month is over; `pause` between them, since each takes a while. */
export async function hotspotSkill(
  observed: Observed,
  moments: readonly Moment[],
  pause: () => Promise<void>,
): Promise<HotspotSkill> {
  const months: number[] = [];
  const pairs: { came: number; expected: number }[] = [];
  const squares: Record<keyof Errors, number[]> = { forecast: [], seasonalNaive: [], lastMonth: [], alike: [] };
  let [hot, hits, hitsBefore] = [0, 0, 0];
  for (const moment of moments) {
    await pause();
    const foreseen = foreseenAt(observed, moment);
    if (foreseen.length === 0) continue;
    months.push(moment.running + 1);
    for (const one of foreseen) {
      pairs.push({ came: one.came, expected: one.forecast });
      for (const name of WAYS) squares[name].push((one[name] - one.came) ** 2);
    }
    const some = Math.max(1, Math.min(MOST_HOT, Math.floor(foreseen.length * HOT_SHARE)));
    hot += some;
    hits += hitsAmong(foreseen, some, ({ forecast }) => forecast);
    hitsBefore += hitsAmong(foreseen, some, ({ seasonalNaive }) => seasonalNaive);
  }
  const judged = pairs.length;
  const alike = alikeness(pairs);
  const tried = { months, judged, alike, hot: months.length === 0 ? 0 : Math.round(hot / months.length) };
  if (months.length < FEWEST_MONTHS || judged < FEWEST_JUDGED)
    return { ...tried, verdict: "TOO_FEW", errors: null, hits: null, hitsOfYearBefore: null };
  const error = (name: keyof Errors): number => Math.sqrt(mean(squares[name]));
  const isCloser = BASELINES.every((name) => isAbove(squares[name].map((square, i) => square - squares.forecast[i]!)));
  return {
    ...tried,
    verdict: isCloser ? "SKILL" : "NO_SKILL",
    errors: {
      forecast: error("forecast"),
      seasonalNaive: error("seasonalNaive"),
      lastMonth: error("lastMonth"),
      alike: error("alike"),
    },
    hits: (100 * hits) / hot,
    hitsOfYearBefore: (100 * hitsBefore) / hot,
  };
}

type Foreseen = Errors & { readonly came: number };

/** Of each unit that has a year on record what was foreseen at a moment, in every way, and what came. */
function foreseenAt(observed: Observed, moment: Moment): Foreseen[] {
  const { running, share } = moment;
  const target = running + 1;
  const expectations: (Expectation | null)[] = expectationsAt(observed, moment);
  return observed.units.flatMap((unit, place) => {
    const told = expectations[place]!;
    if (told === null || unit.since > target - 12) return [];
    return [
      {
        came: unit.counts[target]!,
        forecast: told.expected,
        seasonalNaive: unit.counts[target - 12]!,
        lastMonth: unit.soFar[running]! + (1 - share) * unit.counts[running - 1]!,
        alike: told.peers * told.season,
      },
    ];
  });
}

/** How many of the highest by a forecast have as many complaints as the same number of units with the most. */
function hitsAmong(foreseen: readonly Foreseen[], some: number, by: (one: Foreseen) => number): number {
  const least = Float64Array.from(foreseen, ({ came }) => came)
    .sort()
    .at(-some)!;
  return foreseen
    .toSorted((a, b) => by(b) - by(a))
    .slice(0, some)
    .filter(({ came }) => came > 0 && came >= least).length;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether values are above zero by more than chance makes them (Diebold and Mariano 1995, each by itself). */
function isAbove(values: readonly number[]): boolean {
  const middle = mean(values);
  const spread = mean(values.map((value) => (value - middle) ** 2));
  return middle > Z * Math.sqrt(spread / values.length);
}
