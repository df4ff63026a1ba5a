import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import type { complaintsByIds } from "./complaint.queries.ts";
import type { Complaint, ComplaintEvent } from "./complaint.type.ts";
import type { ComplaintStatus } from "./complaint-statuses.ts";

type ComplaintRow = Row<typeof complaintsByIds>;
const MS_PER_HOUR = 3_600_000;

/** A complaint as the API shows it. */
export function complaintOf(row: ComplaintRow, context: Context): Complaint {
  const reopened = row.reopened_at !== null && row.closed_at !== null && row.reopened_at > row.closed_at;
  return {
    key: { cityCode: row.city_code, number: row.complaint_id, day: row.reported_on },
    estateKey: row.estate_id === null ? null : { cityCode: row.city_code, number: row.estate_id },
    categoryId: row.category,
    id: encodeId("complaint", row.city_code, row.complaint_id, row.reported_on),
    region: context.regions.byId(row.region_id),
    status: row.status as ComplaintStatus,
    reportedAt: row.reported_at,
    events: timesOf(row),
    hoursToClose:
      row.closed_at === null || reopened ? null : (row.closed_at.getTime() - row.reported_at.getTime()) / MS_PER_HOUR,
    satisfaction: row.satisfaction,
    location: row.longitude === null || row.latitude === null ? null : [row.longitude, row.latitude],
    description: row.description,
    source: row.source,
    externalId: row.external_id,
  };
}

/** The steps reached, by time; at the same time in the order of the closed loop. */
export function timesOf(row: ComplaintRow): ComplaintEvent[] {
  const steps: [ComplaintStatus, Date | null][] = [
    ["RECEIVED", row.reported_at],
    ["ASSIGNED", row.assigned_at],
    ["ESCALATED", row.escalated_at],
    ["HANDLED", row.handled_at],
    ["CLOSED", row.closed_at],
    ["REOPENED", row.reopened_at],
  ];
  return steps
    .flatMap(([status, at]) => (at === null ? [] : [{ status, at }]))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
