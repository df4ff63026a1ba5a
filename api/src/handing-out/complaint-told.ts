import type { ComplaintKey } from "../complaints/complaint.type.ts";
import { complaintByKey } from "../complaints/complaint-by-key.ts";
import type { Context } from "../context.ts";
import { columnsOf } from "../graphql/city-key.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { eventsOfComplaints } from "../loops/complaint-history.queries.ts";
import { MASKS } from "../persons/person-kind.ts";
import type { Region } from "../region/region.type.ts";

/** A complaint's event as it waits. */
interface WaitingEvent {
  readonly key: ComplaintKey;
  /** Null: read from the complaint's own row. */
  readonly eventNumber: string | null;
  readonly type: string;
  readonly at: Date;
}

/** What a program is sent of an event of a complaint, as the account whose context it is sees it; null: it does not see it, or it lies outside of the region. */
export async function complaintBody(
  context: Context,
  { key, eventNumber, type, at }: WaitingEvent,
  within: Region,
): Promise<string | null> {
  const complaint = await complaintByKey.load(context, key);
  if (complaint === null || !lies(complaint.region, within)) return null;
  const { region } = complaint;
  const stored =
    eventNumber === null ? [] : await context.run(eventsOfComplaints, { ...columnsOf([key]), days: [key.day] });
  const event = stored.find(({ event_number }) => event_number === eventNumber);
  const worded = (column: string, row: object, text: string | null): string | null => {
    if (text === null) return null;
    if (!context.sight.personsIn(region)) return MASKS.WORDS(text);
    context.personRead(column, row, region);
    return text;
  };
  const body = {
    type: `complaint.${type.toLowerCase()}`,
    timestamp: at.toISOString(),
    data: {
      complaint: {
        id: complaint.id,
        source: complaint.source,
        externalId: complaint.externalId,
        region: { code: region.code, nameZh: region.nameZh, nameEn: region.nameEn },
        estate: complaint.estateKey && encodeId("estate", complaint.estateKey.cityCode, complaint.estateKey.number),
        category: complaint.categoryId,
        reportedAt: complaint.reportedAt.toISOString(),
        description: worded("Complaint.description", complaint, complaint.description),
      },
      event: event
        ? {
            source: event.source,
            id: event.event_id,
            toldAt: event.told_at?.toISOString() ?? null,
            level: event.level,
            unit: worded("ComplaintHistoryEvent.unit", event, event.unit),
            reason: worded("ComplaintHistoryEvent.reason", event, event.reason),
            step: event.step,
            due: event.due_at?.toISOString() ?? null,
            satisfaction: event.satisfaction,
          }
        : null,
    },
  };
  // before it is sent
  await context.enterPersonsRead();
  return JSON.stringify(body);
}

/** Whether a region is another, or lies below it. */
export function lies(region: Region, within: Region): boolean {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at.regionId === within.regionId) return true;
  return false;
}
