import { run } from "../db/database.ts";
import { BadInput, NotFound } from "../errors.ts";
import { deleteSchedule, insertSchedule } from "./schedule.queries.ts";
import { checkSchedule, type Schedule } from "./schedule.ts";
import { rowOf } from "./schedule-row.ts";

type Client = Parameters<typeof run>[0];

/** Schedules that one platform keeps. */
export const MOST_SCHEDULES = 200;

/** Keeps a schedule under a name that is free; what was due before is not owed. `madeBy`: as the audit names them. Throws BadInput. */
export async function addSchedule(client: Client, schedule: Schedule, madeBy: string, at: Date): Promise<void> {
  checkSchedule(schedule);
  const [added] = await run(client, insertSchedule, { ...rowOf(schedule), madeBy, at, most: MOST_SCHEDULES });
  if (!added) throw new BadInput("name", `a name that is free, and at most ${MOST_SCHEDULES} schedules`, schedule.name);
}

/** Forgets a schedule, and what became of it. Throws NotFound. */
export async function removeSchedule(client: Client, name: string): Promise<void> {
  const [removed] = await run(client, deleteSchedule, { name });
  if (!removed) throw new NotFound("schedule", name);
}
