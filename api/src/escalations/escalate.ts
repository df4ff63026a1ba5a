import type pg from "pg";
import { run } from "../db/database.ts";
import { escalationKey } from "../dues/count-dues.ts";
import type { DueTime } from "../dues/due-times.ts";
import { claimEscalation, updateRefusedEscalations } from "../dues/dues.queries.ts";
import type { HeldComplaint } from "../dues/held-complaints.ts";
import { ImportRefused } from "../imports/import-refused.ts";
import { recordEvents } from "../imports/record-events.ts";
import { sourceByName } from "../imports/staging/import-log.queries.ts";
import { tellRecorded } from "../live-complaints/complaints-recorded.ts";

/** As the source of the events that it records. */
export const ESCALATING_SOURCE = "本平台（时限自动上报）";

interface Escalating {
  readonly complaint: HeldComplaint;
  readonly due: DueTime;
  readonly eventId: string;
}

/** When something is looked for, and since when anything is reported by itself. */
export interface Looked {
  readonly now: Date;
  readonly since: Date;
  readonly today: string;
  readonly demo: ReadonlySet<string>;
}

/**
 * Reports to the next level what of held complaints of a city is overdue, each step's run once: claim and event in the one transaction of the
 * client. Whatever was known of them before is counted once more, so that nothing goes out for what has ended or was paused meanwhile. Returns
 * the complaints of which something was claimed, and how many events were recorded.
 */
export async function escalate(
  client: pg.PoolClient,
  complaints: readonly HeldComplaint[],
  looked: Looked,
): Promise<{ readonly claimed: number; readonly reported: number }> {
  const wanted = complaints.flatMap((complaint) => escalatingOf(complaint, looked));
  if (wanted.length === 0) return { claimed: 0, reported: 0 };
  const rows = JSON.stringify(wanted.map((one) => claimOf(one, looked.now)));
  const fresh = new Set((await run(client, claimEscalation, { rows })).map((row) => row.event_id));
  const claimed = wanted.filter(({ eventId }) => fresh.has(eventId));
  let reported = 0;
  for (const source of new Set(claimed.map(({ complaint }) => complaint.row.source)))
    reported += await reportSome(
      client,
      claimed.filter(({ complaint }) => complaint.row.source === source),
      looked,
    );
  return { claimed: claimed.length, reported };
}

function escalatingOf(complaint: HeldComplaint, { now, since, demo }: Looked): Escalating[] {
  const { row } = complaint;
  if (row.status === "CLOSED" || demo.has(row.source)) return [];
  return complaint.dues.flatMap((due) => {
    const at = due.escalation?.at;
    if (at === undefined || at < since.getTime() || at > now.getTime()) return [];
    return [{ complaint, due, eventId: escalationKey(row.complaint_id, due) }];
  });
}

const claimOf = ({ complaint: { row }, due, eventId }: Escalating, now: Date): object => ({
  city_code: row.city_code,
  reported_on: row.reported_on,
  complaint_id: row.complaint_id,
  policy: due.policy,
  policy_version: due.escalation!.policyVersion,
  step: due.step,
  run: due.run,
  due_at: new Date(due.dueAt!),
  escalates_at: new Date(due.escalation!.at),
  found_at: now,
  event_id: eventId,
});

/** Records the events of complaints of one source. One that is refused has nothing to report: its claim stays without. */
async function reportSome(client: pg.PoolClient, all: readonly Escalating[], { today }: Looked): Promise<number> {
  const [source] = await run(client, sourceByName, { name: all[0]!.complaint.row.source });
  const days = all.map(({ complaint }) => complaint.row.reported_on).sort();
  const held = { cityCodes: [all[0]!.complaint.row.city_code], firstDay: days[0]!, lastDay: days.at(-1)! };
  let left = all;
  while (left.length > 0) {
    await client.query("savepoint escalation");
    try {
      const { inserted, changed } = await recordEvents(client, left.map(eventOf), {
        sourceName: ESCALATING_SOURCE,
        today,
        complaintsOf: source!.source_id,
        held,
      });
      await client.query("release savepoint escalation");
      await tellRecorded(client, changed);
      return inserted;
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      await client.query("rollback to savepoint escalation");
      const refused = new Set(error.problems.map(({ row }) => row));
      const without = left.filter((_, place) => !refused.has(place + 1));
      if (without.length === left.length) throw error;
      const eventIds = left.filter((_, place) => refused.has(place + 1)).map(({ eventId }) => eventId);
      await run(client, updateRefusedEscalations, { cityCode: left[0]!.complaint.row.city_code, eventIds });
      left = without;
    }
  }
  return 0;
}

const eventOf = ({ complaint, due, eventId }: Escalating) => ({
  id: eventId,
  complaint: complaint.row.external_id,
  type: "ESCALATED",
  at: new Date(due.escalation!.at).toISOString(),
  level: due.escalation!.to,
  reason: due.escalation!.reason,
  step: due.step,
});
