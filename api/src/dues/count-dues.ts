import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { DueTime } from "./due-times.ts";
import { deleteDues, escalationsOf, insertDues } from "./dues.queries.ts";
import type { ComplaintKey, HeldComplaint } from "./held-complaints.ts";

/** By what an escalation is known: once it is on record nothing goes out under it again. */
export const escalationKey = (complaintId: string, { policy, step, run: number, escalation }: DueTime): string =>
  `${policy}@${escalation!.policyVersion}/${step}/${number}/${complaintId}`;

/** Writes the due times of complaints of a city that the transaction holds, as they are at a moment. */
export async function writeDues(
  client: Queryable,
  cityCode: string,
  complaints: readonly HeldComplaint[],
  { at, demo }: { readonly at: Date; readonly demo: ReadonlySet<string> },
): Promise<void> {
  if (complaints.length === 0) return;
  const keys = keysOf(complaints.map(({ row }) => row));
  const known = await run(client, escalationsOf, { cityCode, ...keys });
  const done = new Set(
    known.map((row) => `${row.policy}@${row.policy_version}/${row.step}/${row.run}/${row.complaint_id}`),
  );
  const rows = complaints.flatMap((complaint) =>
    rowsOf(complaint, at, (due) => {
      // what is invented has had its escalations invented with it
      return demo.has(complaint.row.source) || done.has(escalationKey(complaint.row.complaint_id, due));
    }),
  );
  await run(client, deleteDues, { cityCode, ...keys });
  if (rows.length > 0) await run(client, insertDues, { rows: JSON.stringify(rows) });
}

/** Keys as statements of one city take them. */
export const keysOf = (keys: readonly ComplaintKey[]) => ({
  days: keys.map((key) => key.reported_on),
  numbers: keys.map((key) => key.complaint_id),
});

function rowsOf(complaint: HeldComplaint, at: Date, isDone: (due: DueTime) => boolean): object[] {
  const { row, firmId, history } = complaint;
  if (row.status === "CLOSED") return [];
  const dues = complaint.dues.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
  const escalated = row.status === "ESCALATED" ? history.findLast(({ type }) => type === "ESCALATED") : undefined;
  // another's clock may be ahead of ours: what it told of is counted once it has come
  const later = history.filter((event) => event.at > at).map((event) => event.at.getTime());
  const ofComplaint = {
    city_code: row.city_code,
    reported_on: row.reported_on,
    complaint_id: row.complaint_id,
    region_id: row.region_id,
    category: row.category,
    firm_id: firmId,
    escalated_at: escalated?.at ?? null,
    escalated_to: escalated?.level ?? null,
    returns: history.filter(({ type }) => type === "RETURNED").length,
  };
  if (dues.length === 0) return [{ ...ofComplaint, step: "", leads: true, recount_at: soonest(later) }];
  return dues.map((due, place) => ({
    ...ofComplaint,
    step: due.step,
    leads: place === 0,
    policy: due.policy,
    policy_version: due.policyVersion,
    run: due.run,
    started_at: momentOf(due.startedAt),
    due_at: momentOf(due.dueAt),
    yellow_at: momentOf(due.yellowAt),
    paused_since: momentOf(due.pausedSince),
    escalates_at: due.escalation === null || isDone(due) ? null : momentOf(due.escalation.at),
    recount_at: soonest(due.recountAt === null ? later : [...later, due.recountAt]),
  }));
}

const soonest = (instants: readonly number[]): string | null =>
  momentOf(instants.length === 0 ? null : Math.min(...instants));
const momentOf = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
