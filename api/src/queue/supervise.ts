import { nowOf } from "../calendar/clock.ts";
import type { HandlingLevel } from "../clocks/handling-levels.ts";
import { complaintsByIds } from "../complaints/complaint.queries.ts";
import type { Context } from "../context.ts";
import { BadInput, NotFound } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { storeEvents } from "../live-complaints/record-complaint-events.ts";
import type { RecordComplaintEventsResult } from "../live-complaints/record-complaint-events.type.ts";
import { isKeptDay } from "../scalars/scalars.ts";
import { QueueAct, type SupervisionInput } from "./supervise.input.ts";

/** As the source of the events that supervisors record here. */
export const SUPERVISING_SOURCE = "本平台（督办台）";

/** Records what a supervisor does to a complaint in a region where they may act, with its entry in the audit. */
export async function supervise(context: Context, input: SupervisionInput): Promise<RecordComplaintEventsResult> {
  const reason = checked("reason", input.reason, 500);
  const actId = checked("actId", input.actId, 100);
  if (input.amount != null && input.act !== QueueAct.EXTENDED)
    throw new BadInput("amount", "no amount but of EXTENDED", input.amount);
  const { cityCode, number, more } = decodeId("complaint", "complaint", input.complaint);
  const day = more[0];
  if (day === undefined || !isKeptDay(day)) throw new BadInput("complaint", "an id of one complaint", input.complaint);
  const [row] = await context.run(complaintsByIds, { cityCodes: [cityCode], days: [day], numbers: [number] });
  const within = context.regionsWith("ACT").confinedTo?.ids ?? null;
  if (row === undefined || within?.has(row.region_id) === false) throw new NotFound("complaint", input.complaint);
  const event = {
    eventId: actId,
    complaint: row.external_id,
    type: input.act,
    at: nowOf(context.config),
    reason,
    amount: input.amount ?? null,
    amountUnit: input.amountUnit ?? null,
    level: input.level ?? levelOf(context, row.region_id),
    unit: input.unit?.trim() || (context.isKnown ? context.actor.name : null),
  };
  return storeEvents(context, [event], {
    sourceName: SUPERVISING_SOURCE,
    complaintsOf: row.source,
    within,
    entry: {
      action: "COMPLAINT_SUPERVISED",
      subject: `${row.source} ${row.external_id}`,
      regionCode: context.regions.byId(row.region_id).code,
      details: { act: input.act, reason },
    },
  });
}

/** The level of the highest region of those in which they may act that the complaint lies in; null: they may act everywhere, or not there. */
export function levelOf(context: Context, regionId: number): HandlingLevel | null {
  const within = context.regionsWith("ACT").confinedTo?.ids;
  if (within === undefined || !within.has(regionId)) return null;
  let region = context.regions.byId(regionId);
  while (region.parent !== null && within.has(region.parent.regionId)) region = region.parent;
  return region.level;
}

function checked(argument: string, text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > most) throw new BadInput(argument, `1 to ${most} characters`, text);
  return trimmed;
}
