import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { checkFirst, decodeCursor, encodeCursor } from "../graphql/pages.ts";
import { isDay } from "../scalars/scalars.ts";
import type { ComplaintFilter, ComplaintOrder } from "./complaint.input.ts";
import { complaintOf } from "./complaint.loaders.ts";
import { complaintsPage, countComplaints } from "./complaint.queries.ts";
import { type Complaint, ComplaintConnection } from "./complaint.type.ts";
import { type ComplaintWhere, onDays, whereOf } from "./complaint-where.ts";
import { dayAfter, dayBefore } from "./periods.ts";

/** A page of complaints, by moment of report and id, so that none is lost or repeated while new ones come in. */
export async function complaintPage(
  context: Context,
  filter: ComplaintFilter,
  order: ComplaintOrder,
  first: number,
  after: string | null,
): Promise<ComplaintConnection> {
  checkFirst(first);
  const where = whereOf(context, filter);
  const [at = null, id = null] = after ? (decodeCursor(order, after, 2) as string[]) : [];
  const rows = await context.run(complaintsPage[order], [...beyond(where, order, at), at, id, first + 1]);
  const cursors = new Map<Complaint, Row<(typeof complaintsPage)[ComplaintOrder]>>();
  const complaints = rows.map((row) => {
    const complaint = complaintOf(row, context);
    cursors.set(complaint, row);
    return complaint;
  });
  return new ComplaintConnection({
    rows: complaints,
    first,
    cursorOf: (complaint) => {
      const row = cursors.get(complaint)!;
      return encodeCursor(order, [row.exact_at, row.complaint_id]);
    },
    count: async () => (await context.run(countComplaints, where))[0]!.complaints,
  });
}

/** Leaves out the partitions that the pages before have passed. A local calendar day may be one off the day in UTC. */
function beyond(where: ComplaintWhere, order: ComplaintOrder, at: string | null): ComplaintWhere {
  const day = at?.slice(0, 10);
  if (day === undefined || !isDay(day)) return where;
  const [from, to] = [where[8], where[9]];
  if (order === "REPORTED_ASC") {
    const earliest = dayBefore(day);
    return from === "-infinity" || from < earliest ? onDays(where, earliest, to) : where;
  }
  const latest = dayAfter(day);
  return to === "infinity" || to > latest ? onDays(where, from, latest) : where;
}
