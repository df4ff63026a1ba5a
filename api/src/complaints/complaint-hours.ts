import { localTimeOf } from "../calendar/clock.ts";
import { addDays } from "../calendar/day.ts";
import type { Context } from "../context.ts";
import { complaintsByHour, HOURS, USUAL_DAYS } from "./complaint-hours.queries.ts";
import type { ComplaintHour } from "./complaint-hours.type.ts";
import { whereOf } from "./complaint-where.ts";
import { isOnRecord } from "./on-record.ts";

const HOUR_MS = 3_600_000;

/** The 24 hours before a moment, the earliest first. Throws NotFound for an unknown region. */
export async function complaintHours(context: Context, under: string | null, until: Date): Promise<ComplaintHour[]> {
  const { cityCodes, regionIds } = await whereOf(context, { under });
  const dayOf = (ms: number): string => localTimeOf(new Date(ms)).slice(0, 10);
  const lastDay = dayOf(until.getTime() - 1);
  const firstOfUsual = dayOf(until.getTime() - HOURS * (USUAL_DAYS + 1) * HOUR_MS);
  const rows = await context.run(complaintsByHour, { cityCodes, regionIds, until, firstDay: firstOfUsual, lastDay });
  const isKnown =
    rows.some(({ complaints }) => complaints > 0) ||
    isOnRecord(context, { under }, { from: addDays(lastDay, -1), to: lastDay });
  const hasUsual = isOnRecord(context, { under }, { from: firstOfUsual, to: firstOfUsual });
  const byHour = new Map(rows.map((row) => [row.hour, row]));
  return Array.from({ length: HOURS }, (_, i) => {
    const hour = HOURS - 1 - i;
    const row = byHour.get(hour);
    return {
      from: new Date(until.getTime() - (hour + 1) * HOUR_MS),
      complaints: isKnown ? (row?.complaints ?? 0) : null,
      usual: hasUsual ? (row?.before ?? 0) / USUAL_DAYS : null,
    };
  });
}
