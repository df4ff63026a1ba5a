import { WeightedIndex } from "./apportion.ts";
import { dayOf, instantText, monthOfDay } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { type ComplaintCategory, complaintCategories } from "./complaint-categories.ts";
import { planMonths } from "./complaint-plan.ts";
import type { Estate, Row } from "./model.ts";
import type { Places } from "./places.ts";
import { Random } from "./random.ts";

const MINUTES_A_DAY = 1440;
/** The last complaints and events come in at 9 o'clock of the end date. */
const LAST_MINUTE = 9 * 60;

/** Chance of each hour, midnight first. */
const hours = new WeightedIndex([
  2, 1, 1, 1, 1, 3, 9, 22, 46, 58, 52, 40, 26, 30, 44, 48, 46, 42, 36, 36, 34, 24, 12, 5,
]);
const lastHours = new WeightedIndex([2, 1, 1, 1, 1, 3, 9, 22, 46]);

/**
 * `total` complaints over 24 full months and the current one up to 9 o'clock of `today`, day by day; memory does not grow with `total`.
 * `today`: YYYY-MM-DD.
 */
export function* makeComplaints(
  total: number,
  today: string,
  plans: readonly CityPlan[],
  estatesByCity: readonly (readonly Estate[])[],
  places: Places,
): Generator<Row> {
  const lastDay = dayOf(today);
  const now = lastDay * MINUTES_A_DAY + LAST_MINUTE;
  const random = new Random(`complaints:${today}`);
  const days = new Map<number, string>();
  const mixes = categoryMixes();
  let number = 0;
  for (const month of planMonths(total, lastDay, plans, estatesByCity)) {
    const mix = mixes[monthOfDay(month.firstDay) % 12]!;
    for (const [index, counts] of month.counts.entries()) {
      const day = month.firstDay + index;
      for (const [city, count] of counts.entries())
        for (let made = 0; made < count; made += 1) {
          const estate = estatesByCity[city]![month.estates[city]!.draw(random)]!;
          const category = complaintCategories[mix[classOf(estate)].draw(random)]!;
          const hour = (day === lastDay ? lastHours : hours).draw(random);
          const reported = day * MINUTES_A_DAY + hour * 60 + random.whole(0, 59);
          number += 1;
          yield {
            id: `T${String(number).padStart(8, "0")}`,
            category: category.id,
            ...pointNear(estate, places, random),
            region_code: estate.place.code,
            estate_id: estate.id,
            description: random.pick(category.texts),
            ...closedLoop(reported, Math.max(reported, now), estate, category, plans[city]!, days, random),
          };
        }
    }
  }
}

type EstateClass = "old" | "lowRise" | "highRise";

const classOf = (estate: Estate): EstateClass => (estate.old ? "old" : estate.highRise ? "highRise" : "lowRise");

/** By month of the year, January first. */
function categoryMixes(): Record<EstateClass, WeightedIndex>[] {
  return Array.from({ length: 12 }, (_, month) => {
    const mix = (kind: EstateClass): WeightedIndex =>
      new WeightedIndex(complaintCategories.map((category) => category.byMonth[month]! * category[kind]));
    return { old: mix("old"), lowRise: mix("lowRise"), highRise: mix("highRise") };
  });
}

/** Within the estate, and within its street's cell. */
function pointNear(estate: Estate, places: Places, random: Random): { longitude: number; latitude: number } {
  const longitude = Math.round((estate.lon + 0.0012 * random.normal()) * 1e6) / 1e6;
  const latitude = Math.round((estate.lat + 0.001 * random.normal()) * 1e6) / 1e6;
  return places.streetAreas.get(estate.place.streetCode)?.holds(longitude, latitude)
    ? { longitude, latitude }
    : { longitude: estate.lon, latitude: estate.lat };
}

/**
 * Received, assigned, escalated once the city's deadline has passed without handling, handled, closed with the caller's satisfaction,
 * reopened by some of the dissatisfied; cut at `now`. Times are minutes since 1970 in Shandong.
 */
function closedLoop(
  reported: number,
  now: number,
  estate: Estate,
  category: ComplaintCategory,
  plan: CityPlan,
  days: Map<number, string>,
  random: Random,
): Row {
  const assigned = reported + random.whole(5, 300);
  // well-run streets are quicker; lognormal, so that a tenth takes weeks
  const hoursToHandle = category.medianHours * Math.exp(1.5 * (0.5 - estate.care) + 0.95 * random.normal());
  const neverHandled = random.chance(0.012);
  const deadline = reported + plan.escalationDays * MINUTES_A_DAY;
  const handledByFirm = assigned + Math.ceil(hoursToHandle * 60);
  const goesUp = neverHandled || handledByFirm > deadline;
  // supervised by the street, the rest goes faster
  const handled = goesUp ? deadline + Math.ceil((handledByFirm - deadline) * 0.6) : handledByFirm;
  const closed = handled + random.whole(120, 2880);
  const satisfaction = Math.min(
    5,
    Math.max(1, Math.round(4.3 + 0.8 * (estate.care - 0.5) - (goesUp ? 1.1 : 0) + random.normal())),
  );
  const reopened = satisfaction <= 2 && random.chance(0.35) ? closed + random.whole(600, 6000) : null;
  const closedAgain = reopened !== null && random.chance(0.8) ? reopened + random.whole(1440, 20_000) : null;

  const isHandled = !neverHandled && handled <= now;
  const isClosed = isHandled && closed <= now;
  const isReopened = isClosed && reopened !== null && reopened <= now;
  const isClosedAgain = isReopened && closedAgain !== null && closedAgain <= now;
  const isEscalated = goesUp && deadline <= now;
  return {
    reported_at: instantText(reported, days),
    assigned_at: assigned <= now ? instantText(assigned, days) : null,
    escalated_at: isEscalated ? instantText(deadline, days) : null,
    handled_at: isHandled ? instantText(handled, days) : null,
    closed_at: isClosed ? instantText(isClosedAgain ? closedAgain : closed, days) : null,
    reopened_at: isReopened ? instantText(reopened, days) : null,
    satisfaction: isClosed ? (isClosedAgain ? 3 : satisfaction) : null,
    status: isClosedAgain
      ? "CLOSED"
      : isReopened
        ? "REOPENED"
        : isClosed
          ? "CLOSED"
          : isHandled
            ? "HANDLED"
            : isEscalated
              ? "ESCALATED"
              : assigned <= now
                ? "ASSIGNED"
                : "RECEIVED",
  };
}
