import { setImmediate as nextTurn } from "node:timers/promises";
import { stepClocks } from "../clocks/step-clocks.ts";
import { complaintOf } from "../complaints/complaint.loaders.ts";
import type { Complaint } from "../complaints/complaint.type.ts";
import type { Context } from "../context.ts";
import { dueTimes } from "../dues/due-times.ts";
import { estateOnDay } from "../estate/estate.loaders.ts";
import { eventOf, policiesOf, subjectOf } from "../loops/complaint-clocks.ts";
import { historyOf } from "../loops/complaint-history.ts";
import { openThen, type PaceWhere } from "./forecast.queries.ts";
import { firmText, paceAt } from "./pace-at.ts";
import type { Judged } from "./skill.ts";
import { spanOf } from "./survival.ts";

/** Complaints whose clocks are replayed for a moment. */
const MOST = 250;
/** Replays between which the server turns to whoever asks it. */
const REPLAYS_AT_ONCE = 25;

/** What would have been foreseen at a moment, by what was known then, of what was due until another, and what came. */
export async function judgedThen(context: Context, where: PaceWhere, until: number): Promise<Judged[]> {
  const at = where.at.getTime();
  const pace = await paceAt(context, where);
  const rows = await context.run(openThen, { ...where, most: MOST });
  const judged: Judged[] = [];
  for (let first = 0; first < rows.length; first += REPLAYS_AT_ONCE) {
    const some = rows.slice(first, first + REPLAYS_AT_ONCE);
    const found = await Promise.all(
      some.map(async (row) => {
        const complaint = complaintOf(row, context);
        const due = await dueThen(complaint, at, context);
        if (due === null || due <= at || due > until) return [];
        const began = (row.reopened_at ?? row.reported_at).getTime();
        const key = complaint.estateKey;
        const state = key === null ? null : await estateOnDay.load(context, { ...key, day: complaint.key.day });
        const firm = firmText(state?.firmKey?.cityCode ?? null, state?.firmKey?.number ?? null);
        const told = pace.stillOpen(firm, row.category, spanOf(at - began), spanOf(due - began));
        const ended = [row.handled_at, row.closed_at].flatMap((end) => (end === null ? [] : [end.getTime()]));
        return [{ foreseen: told?.share ?? null, breached: !ended.some((end) => end > began && end <= due) }];
      }),
    );
    judged.push(...found.flat());
    await nextTurn();
  }
  return judged;
}

/** When the next step of a complaint was due, as its clocks said at a moment; null: none was. */
async function dueThen(complaint: Complaint, at: number, context: Context): Promise<number | null> {
  const events = (await historyOf(complaint, context)).map(eventOf).filter((event) => event.at <= at);
  const clocks = stepClocks(
    { subject: await subjectOf(complaint, context), hasEnded: false, events },
    at,
    await policiesOf(context),
  );
  const dues = dueTimes(clocks, at).flatMap(({ dueAt, pausedSince }) =>
    dueAt === null || pausedSince !== null ? [] : [dueAt],
  );
  return dues.length === 0 ? null : Math.min(...dues);
}
