import type { CityPlan } from "./city-plans.ts";
import type { ComplaintCategory } from "./complaint-categories.ts";
import type { Estate, Row } from "./model.ts";
import { type Random, share } from "./random.ts";
import { inDayHours, inOfficeHours, isWorkingDay } from "./working-time.ts";

const MINUTES_A_DAY = 1440;
/** Minutes of any day in which desks assign, firms work and callers answer. */
const DESK = [450, 1290] as const;
const FIRM = [480, 1140] as const;
const CALLER = [540, 1260] as const;

/** Minutes of so many days from a moment in office hours on, and of those after them on which no office works. */
function toWorkingDay(from: number, least: number): number {
  let days = least;
  while (!isWorkingDay(Math.floor(from / MINUTES_A_DAY) + days)) days += 1;
  return days * MINUTES_A_DAY;
}

/**
 * Received, assigned, escalated once the city's deadline has passed without handling, handled, closed with the caller's satisfaction,
 * reopened by some of the dissatisfied; cut at `now`. Desks and firms work every day, what is closed is closed in office hours, and the
 * deadline strikes at any hour. Times are minutes since 1970 in Shandong.
 */
export function closedLoop(
  reported: number,
  now: number,
  estate: Estate,
  category: ComplaintCategory,
  plan: CityPlan,
  text: (moment: number) => string,
  random: Random,
): Row {
  const assigned = inDayHours(reported + random.whole(5, 180), ...DESK, random);
  // well-run streets are quicker; lognormal, so that a tenth takes weeks
  const hoursToHandle = category.medianHours * Math.exp(1.5 * (0.5 - estate.care) + 0.95 * random.normal());
  const isStuck = random.chance(0.012);
  const deadline = reported + plan.escalationDays * MINUTES_A_DAY;
  const handledByFirm = inDayHours(assigned + Math.ceil(hoursToHandle * 60), ...FIRM, random);
  const goesUp = isStuck || handledByFirm > deadline;
  // supervised by the street, the rest goes faster
  const handledInTurn = goesUp
    ? inDayHours(deadline + Math.ceil((handledByFirm - deadline) * 0.6), ...FIRM, random)
    : handledByFirm;
  const closedInTurn = inOfficeHours(handledInTurn + random.whole(60, 1440), random);
  const satisfaction = Math.min(
    5,
    Math.max(1, Math.round(4.3 + 0.8 * (estate.care - 0.5) - (goesUp ? 1.1 : 0) + random.normal())),
  );
  const reopenedInTurn =
    satisfaction <= 2 && random.chance(0.35)
      ? inDayHours(closedInTurn + random.whole(600, 6000), ...CALLER, random)
      : null;
  const isQuarrelled = reopenedInTurn !== null && !random.chance(0.8);
  const againInTurn =
    reopenedInTurn === null || isQuarrelled
      ? closedInTurn
      : inOfficeHours(reopenedInTurn + random.whole(1440, 20_000), random);
  // what is stuck, or quarrelled over, takes weeks more, but ends: nobody's queue has years in it
  const days = isStuck || isQuarrelled ? 14 + Math.floor(56 * share(`weeks:${estate.id}:${reported}`)) : 0;
  const stuckFor = isStuck ? toWorkingDay(closedInTurn, days) : 0;
  const [handled, closed] = [handledInTurn + stuckFor, closedInTurn + stuckFor];
  const reopened = reopenedInTurn === null ? null : reopenedInTurn + stuckFor;
  const later = stuckFor / MINUTES_A_DAY + (isQuarrelled ? days : 0);
  const closedAgain = reopened === null ? null : againInTurn + toWorkingDay(againInTurn, later);

  const isHandled = handled <= now;
  const isClosed = isHandled && closed <= now;
  const isReopened = isClosed && reopened !== null && reopened <= now;
  const isClosedAgain = isReopened && closedAgain !== null && closedAgain <= now;
  const isEscalated = goesUp && deadline <= now;
  return {
    reported_at: text(reported),
    assigned_at: assigned <= now ? text(assigned) : null,
    escalated_at: isEscalated ? text(deadline) : null,
    handled_at: isHandled ? text(handled) : null,
    closed_at: isClosed ? text(isClosedAgain ? closedAgain : closed) : null,
    reopened_at: isReopened ? text(reopened) : null,
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
