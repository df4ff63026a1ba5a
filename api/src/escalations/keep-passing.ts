import { setTimeout as sleep } from "node:timers/promises";
import { nowOf, todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { ANALYZE_DUES } from "../dues/dues.queries.ts";
import { pass } from "./pass.ts";

const LOOK_MS = 10_000;
/** A long count is broken off so often, for what has fallen due meanwhile. */
const SLICE_MS = 5000;
/** How often as long as it has worked a long count rests, so that reads have the server and the database to themselves. */
const RESTS = 3;
/** So many complaints are a large part of the tables, of which the planner is then told anew. */
const MANY = 20_000;

/**
 * Looks again and again for complaints whose due times are to be counted, and for what is overdue, what fell due while nothing ran among it; at
 * once where complaints change. Returns what ends that. With ATLAS_TODAY the day stands still, and nothing falls due.
 */
export function keepPassing(platform: Platform): () => Promise<void> {
  const { database, config, watch, pulses } = platform;
  const escalates = config.escalate && config.today === null;
  let turn: Promise<void> | null = null;
  let unknown = 0;
  let again = false;
  let ending = false;
  const look = (): void => {
    if (turn !== null || ending) {
      again = turn !== null;
      return;
    }
    again = false;
    const now = nowOf(config);
    turn = pass(database, {
      regions: platform.regions(),
      now,
      today: todayOf(config),
      escalates,
      isEnding: () => ending,
      rest: (workedMs) => sleep(RESTS * workedMs, undefined, { ref: false }),
      mostMs: SLICE_MS,
    })
      .then(async ({ counted, reported, left }) => {
        again ||= left;
        unknown += counted;
        if (!left && unknown >= MANY) {
          await database.pool.query(ANALYZE_DUES);
          unknown = 0;
        }
        pulses.set("dueTimes", { at: now, escalates, counted, reported, failure: null });
        if (reported > 0) console.log(`${reported} overdue complaints were reported to the next level`);
      })
      .catch((error: Error) => {
        pulses.set("dueTimes", { at: now, escalates, counted: 0, reported: 0, failure: error.message });
        console.error("due times of complaints could not be looked through; trying again:", error);
      })
      .finally(() => {
        turn = null;
        if (again) look();
      });
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  const stopHearing = watch.onSettled((family) => family === "complaints" && look());
  look();
  return async () => {
    ending = true;
    clearInterval(timer);
    stopHearing();
    await turn;
  };
}
