import { WeightedIndex } from "./apportion.ts";
import { dayOf, instantText, monthOfDay } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { complaintCategories } from "./complaint-categories.ts";
import { closedLoop } from "./complaint-loop.ts";
import { planMonths } from "./complaint-plan.ts";
import { CitySeasons, classOf } from "./complaint-seasons.ts";
import { complaintSources, sourceEnds, sourceOf } from "./complaint-sources.ts";
import type { Estate, Row } from "./model.ts";
import type { Places } from "./places.ts";
import { Random } from "./random.ts";
import { inFireworksSeason } from "./working-time.ts";

const MINUTES_A_DAY = 1440;

/** Chance of each hour, midnight first. */
const hourWeights = [2, 1, 1, 1, 1, 3, 9, 22, 46, 58, 52, 40, 26, 30, 44, 48, 46, 42, 36, 36, 34, 24, 12, 5];
const hours = new WeightedIndex(hourWeights);

/** The complaints of one source, as a stream that may be taken anew. */
export interface SourcedComplaints {
  readonly sourceName: string;
  rows(): Generator<Row>;
}

/** What the complaints are made for and from; the last day runs to `untilMinute` of it, 1440 for all of it. */
export interface ComplaintsOf {
  readonly total: number;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly untilMinute: number;
  readonly plans: readonly CityPlan[];
  readonly estatesByCity: readonly (readonly Estate[])[];
  readonly places: Places;
}

/**
 * `total` complaints, of each city since it keeps them and up to the last minute, by source and day by day; memory does not grow with
 * `total`.
 */
export function makeComplaints(of: ComplaintsOf): SourcedComplaints[] {
  const { today, untilMinute, plans, estatesByCity } = of;
  const seasons = plans.map(({ code }) => new CitySeasons(code));
  const lastHours = hourWeights.map((weight, hour) => weight * gone(hour, untilMinute));
  const partOfToday = sum(lastHours) / sum(hourWeights);
  let months: ReturnType<typeof planMonths> | null = null;
  const plan = (): ReturnType<typeof planMonths> => {
    months ??= planMonths(of.total, { today: dayOf(today), partOfToday }, plans, seasons, estatesByCity);
    return months;
  };
  return complaintSources.map(({ name }, source) => ({
    sourceName: name,
    rows: () => complaintsFrom(source, of, plan(), seasons, partOfToday > 0 ? new WeightedIndex(lastHours) : hours),
  }));
}

/** The part of an hour that has gone by a minute of the day. */
const gone = (hour: number, minute: number): number => Math.min(1, Math.max(0, minute / 60 - hour));

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function* complaintsFrom(
  source: number,
  { today, untilMinute, plans, estatesByCity, places }: ComplaintsOf,
  months: ReturnType<typeof planMonths>,
  seasons: readonly CitySeasons[],
  lastHours: WeightedIndex,
): Generator<Row> {
  const { prefix } = complaintSources[source]!;
  const lastDay = dayOf(today);
  const now = lastDay * MINUTES_A_DAY + untilMinute;
  const random = new Random(`complaints:${today}:${prefix}`);
  const days = new Map<number, string>();
  let number = 0;
  for (const month of months) {
    const monthOfYear = monthOfDay(month.firstDay) % 12;
    const ends = plans.map(({ code }) => sourceEnds(code, month.monthsBeforeEnd));
    for (const [index, counts] of month.counts.entries()) {
      const day = month.firstDay + index;
      for (const [city, count] of counts.entries())
        for (let made = 0; made < count; made += 1) {
          if (sourceOf(ends[city]!, day, city, made) !== source) continue;
          const estate = estatesByCity[city]![month.estates[city]!.draw(random)]!;
          const mix = seasons[city]!.mix(classOf(estate), day, monthOfYear, index + 1);
          const category = complaintCategories[mix.draw(random)]!;
          const hour = (day === lastDay ? lastHours : hours).draw(random);
          const minutes = day === lastDay ? Math.min(60, untilMinute - hour * 60) : 60;
          const reported = day * MINUTES_A_DAY + hour * 60 + random.whole(0, minutes - 1);
          const fireworks = category.atFireworks !== undefined && inFireworksSeason(day) && random.chance(0.7);
          number += 1;
          yield {
            id: `${prefix}${String(number).padStart(8, "0")}`,
            category: category.id,
            ...pointNear(estate, places, random),
            region_code: estate.place.code,
            estate_id: estate.id,
            description: random.pick(fireworks ? category.atFireworks! : category.texts),
            ...closedLoop(reported, now, estate, category, plans[city]!, (moment) => instantText(moment, days), random),
          };
        }
    }
  }
}

/** Within the estate, and within its street's cell. */
function pointNear(estate: Estate, places: Places, random: Random): { longitude: number; latitude: number } {
  const longitude = Math.round((estate.lon + 0.0012 * random.normal()) * 1e6) / 1e6;
  const latitude = Math.round((estate.lat + 0.001 * random.normal()) * 1e6) / 1e6;
  return places.streetAreas.get(estate.place.streetCode)?.holds(longitude, latitude)
    ? { longitude, latitude }
    : { longitude: estate.lon, latitude: estate.lat };
}
