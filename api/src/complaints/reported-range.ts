import { dayAfter, dayBefore, dayOf } from "../calendar/day.ts";
import { firstOfMonth, lastOfMonth } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { ComplaintWhere } from "./complaint-where.ts";
import { anyReportedAfter, reportedBetween } from "./reported-range.queries.ts";

/** Days, YYYY-MM-DD, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The days asked for, drawn in to those that have complaints, or out where the rest of a month has none: so that "up to today" counts
 * as whole months. The same complaints lie in both. Null where none do.
 */
export async function reportedDays(context: Context, where: ComplaintWhere): Promise<Days | null> {
  const { from: given, to: until } = where;
  // Whole months need no look, unless they are so many that most would be empty.
  if (
    given.endsWith("-01") &&
    until !== "infinity" &&
    until === lastOfMonth(until) &&
    yearOf(until) - yearOf(given) < 20
  )
    return given > until ? null : { from: given, to: until };
  const [span] = await context.whileStill(
    "first and last report",
    (own) => own.run(reportedBetween, {}),
    (rows) => rows.length,
  );
  if (!span?.first || !span.last) return null;
  // Days are local to each complaint's place, so one off the day in UTC at most.
  const first = firstOfMonth(dayBefore(dayOf(span.first)), 0);
  const last = lastOfMonth(dayAfter(dayOf(span.last)));
  const from = given === "-infinity" || given < first ? first : given;
  let to = until === "infinity" || until > last ? last : until;
  if (from > to) return null;
  const endOfMonth = lastOfMonth(to);
  if (to !== endOfMonth && dayAfter(dayAfter(to)) >= dayOf(span.last)) {
    const [after] = await context.run(anyReportedAfter, { day: to, endOfMonth });
    if (!after!.found) to = endOfMonth;
  }
  return { from, to };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
