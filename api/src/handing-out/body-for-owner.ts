import { principalNamed } from "../accounts/named-principal.ts";
import { endWebhook } from "../accounts/webhooks.ts";
import { Share } from "../budget/share.ts";
import { todayOf } from "../calendar/clock.ts";
import { Context, type Platform } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import type { Row } from "../db/statement.ts";
import type { AlertEvent } from "../outbox/queue-alerts.ts";
import { bodyOf } from "./alert-told.ts";
import { complaintBody, lies } from "./complaint-told.ts";
import { type claimDeliveries, toldAlertByIds, type webhooksToCall } from "./hand-out.queries.ts";

/** By whom what the server does by itself is entered in the audit. */
export const SERVER = { name: "server", address: "" };

/**
 * What a webhook is sent of something that waits for it, as its owner may see it at that moment; null: nothing. Where they may have nothing handed out of its region any
 * more, it ends.
 */
export async function bodyForOwner(
  platform: Platform,
  webhook: Row<typeof webhooksToCall>,
  delivery: Row<typeof claimDeliveries>,
  at: Date,
): Promise<string | null> {
  const { database } = platform;
  const owner = await principalNamed(database.pool, `account:${webhook.account}`, at);
  const within = platform.regions().placeOf(webhook.region_id);
  const confined = owner === null ? null : platform.regionsSeenBy(owner, "HAND_OUT").confinedTo;
  if (owner === null || confined?.ids.has(within.regionId) === false) {
    await inTransaction(database, (client) => endWebhook({ client, actor: SERVER, at }, webhook.webhook_id, "RIGHTS"));
    return null;
  }
  const { alert_id: alertId, complaint_city, complaint_id, complaint_on } = delivery;
  if (alertId !== null) {
    const [told] = await run(database.pool, toldAlertByIds, { alertId });
    const region = platform.regions().placeOf(told!.region_id);
    return lies(region, within) ? bodyOf(delivery.event as AlertEvent, told!, region) : null;
  }
  const share = new Share(platform.budget, "webhooks", null, true);
  const caller = { address: "", principal: owner, checkWriter: async () => undefined };
  try {
    const context = new Context(platform, todayOf(platform.config), caller, share, "HAND_OUT");
    const key = { cityCode: complaint_city!, number: complaint_id!, day: complaint_on! };
    const { event: type, event_number: eventNumber, happened_at } = delivery;
    return await complaintBody(context, { key, eventNumber, type, at: happened_at! }, within);
  } finally {
    share.end();
  }
}
