import type { Done } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import { BadInput } from "../errors.ts";
import { recordEvents } from "../imports/record-events.ts";
import { sourceByName } from "../imports/staging/import-log.queries.ts";
import { BatchColumns, checkedBatch, checkedSource } from "./batch.ts";
import { tellRecorded } from "./complaints-recorded.ts";
import { intakeOf } from "./intake.ts";
import type { ComplaintEventInput } from "./record-complaint-events.input.ts";
import { ComplaintEventsStored, type RecordComplaintEventsResult } from "./record-complaint-events.type.ts";

const COLUMNS = new BatchColumns<ComplaintEventInput>({
  eventId: "id",
  complaint: "complaint",
  type: "type",
  at: "at",
  level: "level",
  unit: "unit",
  reason: "reason",
  step: "step",
  priority: "priority",
  amount: "amount",
  amountUnit: "amount_unit",
  due: "due",
  satisfaction: "satisfaction",
  mergedInto: "merged_into",
});

/** Whose events they are, and what the audit is told of them. */
interface Stored {
  readonly sourceName: string;
  /** Name of the source whose ids name the complaints; null: the events' own. */
  readonly complaintsOf: string | null;
  /** region_ids in which the caller may write; null: anywhere. */
  readonly within: ReadonlySet<number> | null;
  /** Null: how many there were. */
  readonly entry: Done | null;
}

/** Stores a batch of events, all or nothing; returns after the commit. Throws IntakeBusy where too many wait before it. */
export function recordComplaintEvents(
  context: Context,
  source: string,
  complaintsOf: string | null,
  events: readonly ComplaintEventInput[],
): Promise<RecordComplaintEventsResult> {
  const stored: Stored = {
    sourceName: checkedBatch(source, "events", events.length),
    complaintsOf: complaintsOf === null ? null : checkedSource("complaintsOf", complaintsOf),
    within: context.regionsWith("IMPORT").confinedTo?.ids ?? null,
    entry: null,
  };
  return intakeOf(context.database).take(events.length, () => storeEvents(context, events, stored));
}

/** Stores events with the complaints' columns, rollups, news and the audit's entry in one transaction; returns after the commit. */
export async function storeEvents(
  context: Context,
  events: readonly ComplaintEventInput[],
  { sourceName, complaintsOf, within, entry }: Stored,
): Promise<RecordComplaintEventsResult> {
  const { database, today } = context;
  try {
    const stored = await inTransaction(database, async (client) => {
      const reference =
        complaintsOf === null ? null : ((await run(client, sourceByName, { name: complaintsOf }))[0] ?? null);
      if (complaintsOf !== null && reference === null)
        throw new BadInput("complaintsOf", "the name of a source that is known", complaintsOf);
      const found = await recordEvents(
        client,
        events.map((event) => COLUMNS.rowOf(event)),
        { sourceName, today, within, complaintsOf: reference?.source_id ?? null },
      );
      if (found.inserted > 0)
        await context.enterIn(
          client,
          entry ?? {
            action: "COMPLAINT_EVENTS_RECORDED",
            subject: sourceName,
            details: { received: events.length, inserted: found.inserted },
          },
        );
      await tellRecorded(client, found.changed);
      return found;
    });
    if (stored.inserted > 0) await context.changed(["complaints"]);
    const { inserted } = stored;
    return Object.assign(new ComplaintEventsStored(), {
      received: events.length,
      inserted,
      unchanged: events.length - inserted,
    });
  } catch (error) {
    return COLUMNS.refused(context, error);
  }
}
