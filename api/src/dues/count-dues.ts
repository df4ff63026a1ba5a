import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { type DueDifference, differencesFrom } from "./due-differences.ts";
import type { DueTime } from "./due-times.ts";
import { deleteDues, escalationsOf, insertDifferences, insertDues, moveDifferences } from "./dues.queries.ts";
import type { ComplaintKey, HeldComplaint } from "./held-complaints.ts";
import type { RuleSets } from "./rule-sets.ts";

/** By what an escalation is known: once it is on record nothing goes out under it again. */
export const escalationKey = (complaintId: string, { policy, step, run: number, escalation }: DueTime): string =>
  `${policy}@${escalation!.policyVersion}/${step}/${number}/${complaintId}`;

/** At which moment, and by which set of rules, due times are counted. */
interface Now {
  readonly at: Date;
  /** As it was known before the complaints were read: one that is older is followed by a count of its own. */
  readonly rules: number;
}

interface Counting extends Now {
  readonly demo: ReadonlySet<string>;
  readonly ruleSets: RuleSets;
}

/**
 * Writes the due times of complaints of a city that the transaction holds, as they are at a moment; and where they were counted by other rules
 * before, what of them is due at another moment by these.
 */
export async function writeDues(
  client: Queryable,
  cityCode: string,
  complaints: readonly HeldComplaint[],
  { at, rules, demo, ruleSets }: Counting,
): Promise<void> {
  if (complaints.length === 0) return;
  const keys = keysOf(complaints.map(({ row }) => row));
  const known = await run(client, escalationsOf, { cityCode, ...keys });
  const done = new Set(
    known.map((row) => `${row.policy}@${row.policy_version}/${row.step}/${row.run}/${row.complaint_id}`),
  );
  const now: Now = { at, rules };
  const rows = complaints.flatMap((complaint) =>
    rowsOf(complaint, now, (due) => {
      // what is invented has had its escalations invented with it
      return demo.has(complaint.row.source) || done.has(escalationKey(complaint.row.complaint_id, due));
    }),
  );
  const before = new Map(
    (await run(client, deleteDues, { cityCode, ...keys })).map((row) => [row.complaint_id, row.rules]),
  );
  if (rows.length > 0) await run(client, insertDues, { rows: JSON.stringify(rows) });
  await run(client, moveDifferences, { cityCode, ...keys, regionIds: complaints.map(({ row }) => row.region_id) });
  await tellDifferences(client, complaints, before, now, ruleSets);
}

async function tellDifferences(
  client: Queryable,
  complaints: readonly HeldComplaint[],
  rulesBefore: ReadonlyMap<string, number>,
  { at, rules }: Now,
  ruleSets: RuleSets,
): Promise<void> {
  const rows: object[] = [];
  for (const number of new Set(rulesBefore.values())) {
    const before = number === rules ? null : await ruleSets.before(client, number);
    if (before === null) continue;
    const counted = complaints.filter(
      ({ row }) => rulesBefore.get(row.complaint_id) === number && row.status !== "CLOSED",
    );
    for (const [complaint, differences] of await differencesFrom(before, counted, at.getTime()))
      for (const difference of differences)
        rows.push({
          city_code: complaint.row.city_code,
          reported_on: complaint.row.reported_on,
          complaint_id: complaint.row.complaint_id,
          region_id: complaint.row.region_id,
          rules,
          rules_before: number,
          ...differenceOf(difference),
          found_at: at,
        });
  }
  if (rows.length > 0) await run(client, insertDifferences, { rows: JSON.stringify(rows) });
}

const differenceOf = ({ step, before, after }: DueDifference): object => ({
  step,
  policy_before: policyOf(before),
  policy_after: policyOf(after),
  due_before: momentOf(before?.dueAt ?? null),
  due_after: momentOf(after?.dueAt ?? null),
  provisional_before: before?.isProvisional ?? false,
  provisional_after: after?.isProvisional ?? false,
});

const policyOf = (due: DueTime | null): string | null =>
  due === null ? null : `${due.policy}@${due.dueVersion ?? due.policyVersion}`;

/** Keys as statements of one city take them. */
export const keysOf = (keys: readonly ComplaintKey[]) => ({
  days: keys.map((key) => key.reported_on),
  numbers: keys.map((key) => key.complaint_id),
});

function rowsOf(complaint: HeldComplaint, { at, rules }: Now, isDone: (due: DueTime) => boolean): object[] {
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
    rules,
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
