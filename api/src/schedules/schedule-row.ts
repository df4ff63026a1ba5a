import type { Row } from "../db/statement.ts";
import type { allSchedules } from "./schedule.queries.ts";
import type { Format, Schedule } from "./schedule.ts";

/** A schedule as its row tells it: lists are texts with commas. */
export function scheduleOf(row: Row<typeof allSchedules>): Schedule {
  const { name, target, cron } = row;
  return {
    name,
    target,
    cron,
    recipients: row.recipients === "" ? [] : row.recipients.split(","),
    formats: row.formats.split(",") as Format[],
    kind: row.kind as Schedule["kind"],
    language: row.language as Schedule["language"],
  };
}

/** The same the other way round. */
export const rowOf = (schedule: Schedule) => ({
  ...schedule,
  recipients: schedule.recipients.join(","),
  formats: schedule.formats.join(","),
});
