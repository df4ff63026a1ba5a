import { apportion, WeightedIndex } from "./apportion.ts";
import { dayOf, dayText, firstDayOfMonth, monthOfDay, weekday } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { complaintCategories } from "./complaint-categories.ts";
import type { Estate } from "./model.ts";
import { share } from "./random.ts";
import { favour } from "./standing.ts";

/** One month's complaints: how many in each city on each day, and how likely each estate is. */
export interface MonthPlan {
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  /** [day of the month - 1][city] → complaints; the sum over all months is the number asked for. */
  readonly counts: readonly (readonly number[])[];
  /** By city; null where a city has none this month. */
  readonly estates: readonly (WeightedIndex | null)[];
}

/** Part of the last day that counts, since it ends at 9 o'clock. */
const LAST_DAY = 0.15;

/** Full months before the month of `today`, which comes last and is cut at `today`. */
const FULL_MONTHS = 24;

/**
 * Where and when the complaints fall: cities by households and as planned from year to year, months by the season of the categories,
 * streets with a trend and monthly ups and downs of their own, a few estates with most of the trouble.
 */
export function* planMonths(
  total: number,
  today: number,
  plans: readonly CityPlan[],
  estatesByCity: readonly (readonly Estate[])[],
): Generator<MonthPlan> {
  const thisMonth = monthOfDay(today);
  const months = Array.from({ length: FULL_MONTHS + 1 }, (_, index) => thisMonth - FULL_MONTHS + index);
  const dayWeights = months.map((month) => weightsOfDays(month, today));
  const monthWeights = months.map((month, index) => {
    const days = dayWeights[index]!.reduce((a, b) => a + b, 0);
    return (days * seasonOf(month)) / 30;
  });
  const countsByCity = byCityAndMonth(total, monthWeights, plans, estatesByCity);

  for (const [index, month] of months.entries()) {
    const monthText = dayText(firstDayOfMonth(month)).slice(0, 7);
    const perCity = countsByCity.map((counts) => apportionDays(counts[index]!, dayWeights[index]!));
    yield {
      firstDay: firstDayOfMonth(month),
      counts: dayWeights[index]!.map((_, day) => perCity.map((days) => days[day]!)),
      estates: estatesByCity.map((estates, city) => {
        const weights = estates.map((estate) => estateWeight(estate, index, firstDayOfMonth(month), monthText));
        return countsByCity[city]![index] === 0 ? null : new WeightedIndex(weights);
      }),
    };
  }
}

/** [city][month]; each city's last ten full months stand to the same ten a year before as its plan says, to the rounding. */
function byCityAndMonth(
  total: number,
  monthWeights: readonly number[],
  plans: readonly CityPlan[],
  estatesByCity: readonly (readonly Estate[])[],
): number[][] {
  const half = FULL_MONTHS / 2;
  // the ten full months before the running one are published as a year-on-year rate: they and theirs of the year before are parts
  const parts = [
    { from: 0, to: half - 10, later: false },
    { from: half - 10, to: half, later: false },
    { from: half, to: FULL_MONTHS - 10, later: true },
    { from: FULL_MONTHS - 10, to: FULL_MONTHS, later: true },
    { from: FULL_MONTHS, to: FULL_MONTHS + 1, later: true },
  ];
  const sums = parts.map(({ from, to }) => monthWeights.slice(from, to).reduce((a, b) => a + b, 0));
  // a month of the later year weighs what it weighed in the earlier one, times the change
  sums[3] = sums[1]!;
  const cityWeights = plans.map((plan, city) => {
    const households = estatesByCity[city]!.reduce((sum, estate) => sum + estate.households, 0);
    return parts.map(
      ({ later }, part) => sums[part]! * (later ? plan.complaintsYearOnYear : 1) * households * plan.complaintFactor,
    );
  });
  const cells = apportion(total, cityWeights.flat());
  return plans.map((_, city) =>
    parts.flatMap(({ from, to }, part) => apportion(cells[city * parts.length + part]!, monthWeights.slice(from, to))),
  );
}

function apportionDays(count: number, weights: readonly number[]): number[] {
  return count === 0 ? weights.map(() => 0) : apportion(count, weights);
}

/** More on Mondays, fewer at weekends and in the week of Spring Festival; nothing after `today`. */
function weightsOfDays(month: number, today: number): number[] {
  const first = firstDayOfMonth(month);
  const days = firstDayOfMonth(month + 1) - first;
  return Array.from({ length: days }, (_, index) => {
    const day = first + index;
    if (day > today) return 0;
    const week = [0.72, 1.2, 1.08, 1.04, 1.02, 1.05, 0.82][weekday(day)]!;
    const festival = inSpringFestival(day) ? 0.45 : 1;
    return week * festival * (0.85 + 0.3 * share(`day:${day}`)) * (day === today ? LAST_DAY : 1);
  });
}

/** First days of the lunar years (Purple Mountain Observatory's calendar); other years have no dip. */
const springFestivals = ["2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26"].map(dayOf);

function inSpringFestival(day: number): boolean {
  return springFestivals.some((first) => day >= first - 1 && day <= first + 6);
}

/** How much all categories together weigh in the month. */
function seasonOf(month: number): number {
  return complaintCategories.reduce((sum, category) => sum + category.byMonth[month % 12]! * category.lowRise, 0);
}

/** Nothing before an estate is handed over. */
function estateWeight(estate: Estate, monthIndex: number, firstDay: number, monthText: string): number {
  if (estate.from !== null && estate.from > firstDay) return 0;
  const trouble = share(`trouble:${estate.id}`);
  const problem = trouble < 0.03 ? 9 : trouble < 0.12 ? 3 : 0.5 + trouble;
  const { streetCode } = estate.place;
  // over the two years a street's complaints fall to 0.55 times or rise to 1.8 times, and each month has its own luck
  const trend = Math.exp((share(`trend:${streetCode}`) - 0.5) * 1.2 * (monthIndex / FULL_MONTHS));
  const luck = Math.exp((share(`luck:${streetCode}:${monthText}`) - 0.5) * 0.5);
  return (
    estate.households ** 0.85 *
    problem *
    favour("complaints", estate.place, 2.5) *
    (estate.old ? 1.3 : 1) *
    trend *
    luck
  );
}
