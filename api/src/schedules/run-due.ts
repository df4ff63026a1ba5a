import type { Database } from "../db/database.ts";
import { inTransaction, run } from "../db/database.ts";
import { type Mailer, NotMailed } from "../mail/mailer.ts";
import { beginSending, claimDelivery, endSending, failDelivery, failForGood } from "./delivery.queries.ts";
import { makerMaySend } from "./maker.ts";
import type { Rendered, Renderer } from "./render.ts";
import { allSchedules } from "./schedule.queries.ts";
import { lastDue, type Schedule } from "./schedule.ts";
import { scheduleOf } from "./schedule-row.ts";

/** After as long a claim that came to nothing may be taken up again. */
export const CLAIM_LAPSES_MS = 15 * 60_000;
/** Attempts at one delivery. */
export const MOST_ATTEMPTS = 5;

/** By what things are sent. */
export interface Sending {
  readonly render: Renderer;
  /** Null: no mail server is set. */
  readonly mailer: Mailer | null;
  /** Writes a copy into the folder; null: none is set. Another attempt writes over what this one has written. */
  readonly store: ((rendered: Rendered, schedule: Schedule, dueAt: Date) => Promise<void>) | null;
  /** Where the platform is reached, for the mail's text. */
  readonly publicUrl: string;
}

/** What became of one delivery. */
export interface Told {
  readonly schedule: string;
  readonly dueAt: Date;
  readonly outcome: "SENT" | "FAILED" | "REFUSED" | "UNKNOWN";
  readonly why: string | null;
}

/**
 * Sends what is due and was not sent. Of the times missed while nothing ran, the last alone is made up for. A delivery is claimed in the
 * database before anything is done, and marked once more before the mail goes out: what breaks off before that mark is taken up again once
 * the claim has lapsed; what breaks off after it is told and never tried again, so that nothing is ever sent twice. Whoever made the schedule must have the right to
 * send still, else that time is refused.
 */
export async function runDue(database: Database, sending: Sending, now: () => Date): Promise<Told[]> {
  const told: Told[] = [];
  const rows = await inTransaction(database, (client) => run(client, allSchedules, {}));
  for (const row of rows) {
    const dueAt = lastDue(row.cron, now());
    if (dueAt === null || dueAt < row.created_at) continue;
    const outcome = await deliver(database, sending, { ...scheduleOf(row), madeBy: row.made_by }, dueAt, now);
    if (outcome) told.push({ schedule: row.name, dueAt, ...outcome });
  }
  return told;
}

async function deliver(
  database: Database,
  sending: Sending,
  schedule: Schedule & { readonly madeBy: string },
  dueAt: Date,
  now: () => Date,
): Promise<Pick<Told, "outcome" | "why"> | null> {
  const due = { schedule: schedule.name, dueAt };
  const claimedAt = now();
  const lapsed = new Date(claimedAt.getTime() - CLAIM_LAPSES_MS);
  const claim = { ...due, now: claimedAt, lapsed, most: MOST_ATTEMPTS };
  const [claimed] = await inTransaction(database, (client) => run(client, claimDelivery, claim));
  if (!claimed) return null;
  const { madeBy } = schedule;
  if (!(await inTransaction(database, (client) => makerMaySend(client, schedule, madeBy, claimedAt)))) {
    const failure = `${madeBy} may not send of this region any more`;
    await inTransaction(database, (client) => run(client, failForGood, { ...due, claimedAt, failure }));
    return { outcome: "REFUSED", why: failure };
  }
  try {
    if (schedule.recipients.length > 0 && sending.mailer === null) throw new NotMailed("SMTP_URL is not set", true);
    const rendered = await sending.render(schedule, dueAt);
    await sending.store?.(rendered, schedule, dueAt);
    const begin = { ...due, claimedAt, now: now() };
    const [ours] = await inTransaction(database, (client) => run(client, beginSending, begin));
    if (!ours) return null;
    const rejected =
      schedule.recipients.length === 0 ? [] : await sending.mailer!.send(letterOf(rendered, schedule, sending));
    const failure = rejected.length === 0 ? null : `not taken for: ${rejected.join(", ")}`;
    await inTransaction(database, (client) => run(client, endSending, { ...due, now: now(), failure }));
    return { outcome: "SENT", why: failure };
  } catch (error) {
    const sure = !(error instanceof NotMailed) || error.sure;
    const failure = (error as Error).message;
    await inTransaction(database, (client) => run(client, failDelivery, { ...due, claimedAt, failure, sure }));
    return { outcome: sure ? "FAILED" : "UNKNOWN", why: failure };
  }
}

/** The mail: what it holds, to whom it went, and where to look further. */
function letterOf({ title, path, files }: Rendered, { recipients, language }: Schedule, { publicUrl }: Sending) {
  const address = `${publicUrl}${path}`;
  const names = files.map(({ filename }) => filename).join(language === "zh" ? "、" : ", ");
  const text =
    language === "zh"
      ? `${title}\n\n附件：${names}\n收件人：${recipients.join("、")}\n在线查看：${address}\n\n本邮件由平台按计划自动发送。\n`
      : `${title}\n\nAttached: ${names}\nSent to: ${recipients.join(", ")}\nOn the platform: ${address}\n\nSent by the platform as scheduled.\n`;
  return { to: recipients, subject: title, text, attachments: files };
}
