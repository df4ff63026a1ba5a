import type { Context } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import { BadInput } from "../errors.ts";
import { recordEvents } from "../imports/record-events.ts";
import { sourceByName } from "../imports/staging/import-log.queries.ts";
import { BatchColumns, checkedBatch, checkedSource } from "./batch.ts";
import { tellRecorded } from "./complaints-recorded.ts";
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
});

/** Stores a batch of events, all or nothing, with the complaints' columns, rollups and news in one transaction; returns after the commit. */
export async function recordComplaintEvents(
  context: Context,
  source: string,
  complaintsOf: string | null,
  events: readonly ComplaintEventInput[],
): Promise<RecordComplaintEventsResult> {
  const sourceName = checkedBatch(source, "events", events.length);
  const referenceSource = complaintsOf === null ? null : checkedSource("complaintsOf", complaintsOf);
  const { database, today } = context;
  try {
    const stored = await inTransaction(database, async (client) => {
      const reference =
        referenceSource === null ? null : ((await run(client, sourceByName, { name: referenceSource }))[0] ?? null);
      if (referenceSource !== null && reference === null)
        throw new BadInput("complaintsOf", "the name of a source that is known", referenceSource);
      const found = await recordEvents(
        client,
        events.map((event) => COLUMNS.rowOf(event)),
        {
          sourceName,
          today,
          within: context.regionsWith("IMPORT").confinedTo?.ids ?? null,
          complaintsOf: reference?.source_id ?? null,
        },
      );
      if (found.inserted > 0)
        await context.enterIn(client, {
          action: "COMPLAINT_EVENTS_RECORDED",
          subject: sourceName,
          details: { received: events.length, inserted: found.inserted },
        });
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
