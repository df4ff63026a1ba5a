import { apportion, WeightedIndex } from "./apportion.ts";
import { firstDayOfMonth, monthOfDay, weekday } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import type { CitySeasons } from "./complaint-seasons.ts";
import { favour } from "./local-quality.ts";
import type { Estate } from "./model.ts";
import { share } from "./random.ts";
import { inSpringFestival, isWorkingDay } from "./working-time.ts";

/** One month's complaints: how many in each city on each day, and how likely each estate is. */
export interface MonthPlan {
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  /** How many months before the last. */
  readonly monthsBeforeEnd: number;
  /** [day of the month - 1][city] → complaints; the sum over all months is the number asked for. */
  readonly counts: readonly (readonly number[])[];
  /** By city; null where a city has none this month. */
  readonly estates: readonly (WeightedIndex | null)[];
}

/** Where the complaints end: day since 1970, and the part of that day's complaints which have come in. */
export interface PlanEnd {
  readonly today: number;
  readonly partOfToday: number;
}

/** Months over which a street's trend runs. */
const TWO_YEARS = 24;
/** The full months before the running one for which a year-on-year rate is published. */
const MEASURED = 10;

/**
 * Where and when the complaints fall: cities by households, as planned from year to year and each with its own season and luck, streets
 * with a trend and monthly ups and downs of their own, a few estates with most of the trouble.
 */
export function planMonths(
  total: number,
  end: PlanEnd,
  plans: readonly CityPlan[],
  seasons: readonly CitySeasons[],
  estatesByCity: readonly (readonly Estate[])[],
): MonthPlan[] {
  const thisMonth = monthOfDay(end.today);
  const fullMonths = Math.max(...plans.map((plan) => plan.complaintMonths));
  const months = Array.from({ length: fullMonths + 1 }, (_, index) => thisMonth - fullMonths + index);
  // [city][month][day]
  const dayWeights = plans.map((plan, city) =>
    months.map((month, index) => {
      const onRecord = fullMonths - index <= plan.complaintMonths;
      const level = onRecord ? levelOf(plan, month, index) : 0;
      return weightsOfDays(month, end, seasons[city]!).map((weight) => weight * level);
    }),
  );
  const countsByCity = byCityAndMonth(total, dayWeights, plans, estatesByCity);
  const weightsIn = estateWeights(estatesByCity, fullMonths);

  return months.map((month, index) => {
    const perCity = countsByCity.map((counts, city) => apportionDays(counts[index]!, dayWeights[city]![index]!));
    return {
      firstDay: firstDayOfMonth(month),
      monthsBeforeEnd: fullMonths - index,
      counts: dayWeights[0]![index]!.map((_, day) => perCity.map((days) => days[day]!)),
      estates: plans.map((_, city) =>
        countsByCity[city]![index] === 0 ? null : new WeightedIndex(weightsIn(city, index, firstDayOfMonth(month))),
      ),
    };
  });
}

/** Month by month a city goes its way from year to year, with luck of its own: neighbours do not rise and fall together. */
function levelOf(plan: CityPlan, month: number, index: number): number {
  const luck = Math.exp((share(`luck:${plan.code}:${month}`) - 0.5) * 0.34);
  return plan.complaintsYearOnYear ** (index / 12) * luck;
}

/** [city][month]; each city's last ten full months stand to the same ten a year before as its plan says, to the rounding. */
function byCityAndMonth(
  total: number,
  dayWeights: readonly (readonly (readonly number[])[])[],
  plans: readonly CityPlan[],
  estatesByCity: readonly (readonly Estate[])[],
): number[][] {
  const end = dayWeights[0]!.length - 1;
  const half = end - 12;
  const parts = [
    { from: 0, to: half - MEASURED },
    { from: half - MEASURED, to: half },
    { from: half, to: end - MEASURED },
    { from: end - MEASURED, to: end },
    { from: end, to: end + 1 },
  ];
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const monthWeights = dayWeights.map((months) => months.map(sum));
  const cityWeights = plans.map((plan, city) => {
    const households = sum(estatesByCity[city]!.map((estate) => estate.households));
    const sums = parts.map(({ from, to }) => sum(monthWeights[city]!.slice(from, to)));
    const year = sum(sums.slice(2, 4));
    // luck left the measured months a little off the planned rate; the months beside them move with them, so that nothing leaps
    const mend = (sums[1]! * plan.complaintsYearOnYear) / sums[3]!;
    return sums.map((weight, part) => ((part < 2 ? 1 : mend) * weight * households * plan.complaintFactor) / year);
  });
  const cells = apportion(total, cityWeights.flat());
  return plans.map((_, city) =>
    parts.flatMap(({ from, to }, part) =>
      apportionDays(cells[city * parts.length + part]!, monthWeights[city]!.slice(from, to)),
    ),
  );
}

function apportionDays(count: number, weights: readonly number[]): number[] {
  return count === 0 ? weights.map(() => 0) : apportion(count, weights);
}

/** More on Mondays, fewer at weekends, on holidays and in the week of Spring Festival; nothing after the end. */
function weightsOfDays(month: number, { today, partOfToday }: PlanEnd, seasons: CitySeasons): number[] {
  const first = firstDayOfMonth(month);
  const days = firstDayOfMonth(month + 1) - first;
  return Array.from({ length: days }, (_, index) => {
    const day = first + index;
    if (day > today) return 0;
    const inWeek = [0.72, 1.2, 1.08, 1.04, 1.02, 1.05, 0.82][weekday(day)]!;
    const week = isWorkingDay(day) ? Math.max(1, inWeek) : Math.min(0.82, inWeek);
    const festival = inSpringFestival(day) ? 0.45 : 1;
    const season = seasons.level(day, ((month % 12) + 12) % 12, index + 1);
    return week * festival * season * (0.85 + 0.3 * share(`day:${day}`)) * (day === today ? partOfToday : 1);
  });
}

/** (city, month's index, its first day) → the weight of each of the city's estates; nothing before an estate is handed over. */
function estateWeights(
  estatesByCity: readonly (readonly Estate[])[],
  fullMonths: number,
): (city: number, monthIndex: number, firstDay: number) => Float64Array {
  const lasting = estatesByCity.map((estates) => estates.map(lastingWeight));
  const trends = new Map<string, number>();
  return (city, monthIndex, firstDay) => {
    // over the last two years a street's complaints fall to 0.55 times or rise to 1.8 times, and each month has its own luck
    const ofStreets = new Map<string, number>();
    const ofStreet = (code: string): number => {
      let factor = ofStreets.get(code);
      if (factor === undefined) {
        let trend = trends.get(code);
        if (trend === undefined) {
          trend = (share(`trend:${code}`) - 0.5) * 1.2;
          trends.set(code, trend);
        }
        const yearsOn = Math.max(0, monthIndex - fullMonths + TWO_YEARS) / TWO_YEARS;
        factor = Math.exp(trend * yearsOn + (share(`luck:${code}:${firstDay}`) - 0.5) * 0.5);
        ofStreets.set(code, factor);
      }
      return factor;
    };
    return Float64Array.from(estatesByCity[city]!, (estate, index) =>
      estate.from !== null && estate.from > firstDay ? 0 : lasting[city]![index]! * ofStreet(estate.place.streetCode),
    );
  };
}

function lastingWeight(estate: Estate): number {
  const trouble = share(`trouble:${estate.id}`);
  const problem = trouble < 0.03 ? 9 : trouble < 0.12 ? 3 : 0.5 + trouble;
  return estate.households ** 0.85 * problem * favour("complaints", estate.place, 2.5) * (estate.old ? 1.3 : 1);
}
