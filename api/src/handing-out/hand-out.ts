import { randomUUID } from "node:crypto";
import { endWebhook } from "../accounts/webhooks.ts";
import type { AlertChannel } from "../alert-channels.ts";
import { daysLater } from "../calendar/day.ts";
import type { Config } from "../config.ts";
import type { Platform } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Row } from "../db/statement.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { AlertEvent } from "../outbox/queue-alerts.ts";
import { bodyOf, letterOf } from "./alert-told.ts";
import { bodyForOwner, SERVER } from "./body-for-owner.ts";
import { CalledAddresses } from "./called-addresses.ts";
import * as sql from "./hand-out.queries.ts";
import { type PostedTo, postSigned } from "./post-signed.ts";

/** Seconds from an attempt to the next: after the last it is given up, two days on. */
export const WAITS = [60, 300, 1800, 7200, 21_600, 43_200, 86_400];
/** Deliveries of one receiver that are under way at once; while it fails it is tried by one. */
const AT_ONCE = 50;
/** A webhook that has failed for so long without one success is ended. */
const ENDED_AFTER_DAYS = 2;

type Delivery = Row<typeof sql.claimDeliveries>;
/** To whom something is handed out: a channel of the settings, or an account's webhook. */
type Receiver =
  | { readonly channel: AlertChannel; readonly webhook: null }
  | { readonly channel: null; readonly webhook: Row<typeof sql.webhooksToCall> };

interface HandingOut {
  readonly platform: Platform;
  /** Null: no mail server is set. */
  readonly mailer: Mailer | null;
  readonly now: () => Date;
}

/** What a look has handed out, what it could not, and what is given up for good. */
interface LookedOut {
  readonly delivered: number;
  readonly failed: number;
  readonly givenUp: readonly { readonly channel: string; readonly failure: string | null }[];
}

/**
 * Hands out what is due: at least once, since what breaks off between the sending and its mark is sent again, under the same id. Nothing is held while the
 * other side is waited for, and no receiver waits for another.
 */
export async function handOut(by: HandingOut): Promise<LookedOut> {
  const { platform, now } = by;
  const { database } = platform;
  const counts = await Promise.all((await receivers(by)).map((receiver) => handOutTo(by, receiver)));
  const givenUp = await inTransaction(database, (client) =>
    run(client, sql.updateGivenUp, { now: now(), attempts: WAITS.length }),
  );
  const since = daysLater(now(), -ENDED_AFTER_DAYS);
  for (const { webhook_id } of await run(database.pool, sql.webhooksFailing, { since }))
    await inTransaction(database, (client) => endWebhook({ client, actor: SERVER, at: now() }, webhook_id, "FAILURES"));
  const sum = (which: "delivered" | "failed"): number => counts.reduce((all, one) => all + one[which], 0);
  return { delivered: sum("delivered"), failed: sum("failed"), givenUp };
}

async function receivers({ platform, now }: HandingOut): Promise<Receiver[]> {
  const { database, config } = platform;
  const due = await run(database.pool, sql.dueReceivers, { now: now(), attempts: WAITS.length });
  const names = new Set(due.map(({ channel }) => channel));
  const webhookIds = due.flatMap(({ webhook_id }) => webhook_id ?? []);
  const webhooks = webhookIds.length === 0 ? [] : await run(database.pool, sql.webhooksToCall, { webhookIds });
  return [
    ...config.alertChannels.filter(({ name }) => names.has(name)).map((channel) => ({ channel, webhook: null })),
    ...webhooks.map((webhook) => ({ channel: null, webhook })),
  ];
}

/** One batch after the other, until nothing is due or something fails. */
async function handOutTo(by: HandingOut, receiver: Receiver): Promise<{ delivered: number; failed: number }> {
  const { database } = by.platform;
  const most = receiver.webhook?.failing_since == null ? AT_ONCE : 1;
  const of = { channel: receiver.channel?.name ?? null, webhookId: receiver.webhook?.webhook_id ?? null };
  for (let delivered = 0; ; ) {
    const claim = { ...of, now: by.now(), waits: WAITS, most };
    const claimed = await inTransaction(database, (client) => run(client, sql.claimDeliveries, claim));
    const outcomes = await Promise.all(claimed.map((delivery) => deliver(by, receiver, delivery)));
    delivered += outcomes.filter((outcome) => outcome === "DELIVERED").length;
    const failed = outcomes.filter((outcome) => outcome === "FAILED").length;
    if (claimed.length === 0 || failed > 0) return { delivered, failed };
  }
}

/** DROPPED: it is for this receiver no more. */
async function deliver(
  by: HandingOut,
  receiver: Receiver,
  delivery: Delivery,
): Promise<"DELIVERED" | "DROPPED" | "FAILED"> {
  const { platform, now } = by;
  const { database } = platform;
  const { delivery_id: deliveryId } = delivery;
  const tried = async (client: Queryable, failure: string | null): Promise<void> => {
    const webhookId = receiver.webhook?.webhook_id;
    if (webhookId !== undefined) await run(client, sql.updateWebhookTried, { webhookId, at: now(), failure });
  };
  try {
    const isSent = await send(by, receiver, delivery);
    await inTransaction(database, async (client) => {
      if (isSent && delivery.alert_id !== null) await run(client, sql.updateDelivered, { deliveryId, at: now() });
      else await run(client, sql.deleteDelivery, { deliveryId });
      if (isSent) await tried(client, null);
    });
    return isSent ? "DELIVERED" : "DROPPED";
  } catch (error) {
    const failure = (error as Error).message.slice(0, 500);
    await inTransaction(database, async (client) => {
      await run(client, sql.updateFailure, { deliveryId, failure });
      await tried(client, failure);
    });
    return "FAILED";
  }
}

/** Whether it was sent: not where it is for the receiver no more. Throws where it could not be. */
async function send({ platform, mailer, now }: HandingOut, receiver: Receiver, delivery: Delivery): Promise<boolean> {
  const { channel, webhook } = receiver;
  if (channel === null) {
    const body = await bodyForOwner(platform, webhook, delivery, now());
    if (body === null) return false;
    await postSigned(calledFor(platform.config, webhook), delivery.delivery_id, body, now());
    return true;
  }
  const event = delivery.event as AlertEvent;
  const [told] = await run(platform.database.pool, sql.toldAlertByIds, { alertId: delivery.alert_id! });
  const region = platform.regions().placeOf(told!.region_id);
  if ("url" in channel) {
    const to = { url: new URL(channel.url), secret: channel.secret };
    await postSigned(to, delivery.delivery_id, bodyOf(event, told!, region), now());
    return true;
  }
  const rejected = await mailer!.send({
    to: channel.to,
    attachments: [],
    ...letterOf(event, told!, region, channel.language),
  });
  if (rejected.length === channel.to.length) throw new Error(`not taken for: ${rejected.join(", ")}`);
  return true;
}

/** Where a webhook's messages go, judged anew. Throws where they may not go there. */
function calledFor({ webhookNetworks }: Config, given: { readonly url: string; readonly secret: string }): PostedTo {
  const url = new URL(given.url);
  return { url, secret: given.secret, lookup: new CalledAddresses(webhookNetworks).lookupFor(url) };
}

/** Posts a message of its own to a webhook, at once and once. Returns why it could not; null: it was taken. */
export async function postTest(
  { config }: Pick<Platform, "config">,
  webhook: { readonly url: string; readonly secret: string },
  at: Date,
): Promise<string | null> {
  const body = JSON.stringify({ type: "webhook.test", timestamp: at.toISOString(), data: {} });
  try {
    await postSigned(calledFor(config, webhook), `test_${randomUUID()}`, body, at);
    return null;
  } catch (error) {
    return (error as Error).message.slice(0, 500);
  }
}
