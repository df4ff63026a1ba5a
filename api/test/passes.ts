import type { FastifyInstance } from "fastify";
import type { Config } from "../src/config.ts";
import type { Database } from "../src/db/database.ts";
import { type Passed, type PassOptions, pass } from "../src/escalations/pass.ts";
import { openPlatform } from "../src/open-platform.ts";
import { type EventGiven, recordEvents } from "./complaint-events.ts";
import { record } from "./complaints.ts";

export const HOTLINE = "济南12345热线";

/** One look through all that is due at a moment. */
export async function passAt(
  database: Database,
  config: Config,
  at: string,
  { escalates = true, ...more }: Partial<PassOptions> = {},
): Promise<Passed> {
  const platform = await openPlatform(database, config);
  return pass(database, { regions: platform.regions(), now: new Date(at), today: at.slice(0, 10), escalates, ...more });
}

/** From a moment on what is overdue goes to the next level. */
export const escalatesSince = (database: Database, at: string) =>
  database.pool.query("update due_rules set escalates_since = $1", [at]);

type Loop = readonly [type: EventGiven["type"], at: string, more?: object][];

/** Records complaints of the hotline's in a street of Jinan, and what happened to each: times are China's, in November 2026. */
export async function recordLoops(app: FastifyInstance, loops: Readonly<Record<string, Loop>>): Promise<void> {
  const at = (text: string): string => `2026-11-${text.replace(" ", "T")}:00+08:00`;
  const complaints = Object.keys(loops).map((externalId) => ({
    externalId,
    category: "NOISE",
    reportedAt: at("02 09:00"),
    regionCode: "370102001",
  }));
  const answer = await record(app, complaints, { source: HOTLINE });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  const events = Object.entries(loops).flatMap(([complaint, loop]) =>
    loop.map(([type, when, more = {}], place) => ({
      eventId: `${complaint} ${place}`,
      complaint,
      type,
      at: at(when),
      ...more,
    })),
  );
  const stored = await recordEvents(app, events, { source: HOTLINE });
  if (!JSON.stringify(stored).includes("inserted")) throw new Error(JSON.stringify(stored));
}
