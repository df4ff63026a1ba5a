import { setTimeout as sleep } from "node:timers/promises";
import { nowOf, todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { ANALYZE_DUES } from "../dues/dues.queries.ts";
import { keepLooking } from "../keep-looking.ts";
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
  const { database, config, watch } = platform;
  const escalates = config.escalate && config.today === null;
  let unknown = 0;
  return keepLooking(platform, {
    everyMs: LOOK_MS,
    pulse: "dueTimes",
    failed: "due times of complaints could not be looked through",
    now: () => nowOf(config),
    hear: (begin) => watch.onSettled((family) => family === "complaints" && begin()),
    look: async (now, isEnding) => {
      const { counted, reported, left } = await pass(database, {
        regions: platform.regions(),
        now,
        today: todayOf(config),
        escalates,
        isEnding,
        rest: (workedMs) => sleep(RESTS * workedMs, undefined, { ref: false }),
        mostMs: SLICE_MS,
      });
      unknown += counted;
      if (!left && unknown >= MANY) {
        await database.pool.query(ANALYZE_DUES);
        unknown = 0;
      }
      if (reported > 0) console.log(`${reported} overdue complaints were reported to the next level`);
      return { escalates, counted, reported, left };
    },
  });
}
