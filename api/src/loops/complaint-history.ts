import type { ComplaintEventType } from "../clocks/complaint-event-types.ts";
import type { HandlingLevel } from "../clocks/handling-levels.ts";
import type { LimitUnit } from "../clocks/limit-units.ts";
import type { Complaint, ComplaintEvent, ComplaintKey } from "../complaints/complaint.type.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach } from "../loader.ts";
import { eventsOfComplaints } from "./complaint-history.queries.ts";
import type { ComplaintHistoryEvent } from "./complaint-history.type.ts";

type EventRow = Row<typeof eventsOfComplaints>;

/** A complaint → its stored events, in the order in which they happened. */
const storedEvents = loader<ComplaintKey, EventRow[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(eventsOfComplaints, { ...columnsOf(keys), days: keys.map(({ day }) => day) });
  return manyEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.complaint_id}`);
});

/** All that happened to a complaint: its events, or its own times where it has none. */
export async function historyOf(complaint: Complaint, context: Context): Promise<ComplaintHistoryEvent[]> {
  const { region } = complaint;
  const stored = await storedEvents.load(context, complaint.key);
  return historyFrom(stored, complaint.events, complaint.source).map((event) => ({ region, ...event }));
}

/** The same of the rows of its stored events, and of its own times and source. */
export function historyFrom(
  stored: readonly EventRow[],
  times: readonly ComplaintEvent[],
  source: string,
): Omit<ComplaintHistoryEvent, "region">[] {
  if (stored.length > 0) return stored.map(eventOf);
  return times.map(({ status, at }) => ({
    priority: null,
    type: status,
    at,
    toldAt: null,
    level: null,
    unit: null,
    reason: null,
    step: null,
    amount: null,
    amountUnit: null,
    due: null,
    satisfaction: null,
    source,
    eventId: null,
    target: null,
  }));
}

const eventOf = (row: EventRow): Omit<ComplaintHistoryEvent, "region"> => ({
  priority: row.priority,
  type: row.type as ComplaintEventType,
  at: row.happened_at,
  toldAt: row.told_at,
  level: row.level as HandlingLevel | null,
  unit: row.unit,
  reason: row.reason,
  step: row.step,
  amount: row.amount,
  amountUnit: row.amount_unit as LimitUnit | null,
  due: row.due_at,
  satisfaction: row.satisfaction,
  source: row.source,
  eventId: row.event_id,
  target:
    row.merged_into_id === null || row.merged_into_on === null
      ? null
      : { cityCode: row.city_code, number: row.merged_into_id, day: row.merged_into_on },
});
