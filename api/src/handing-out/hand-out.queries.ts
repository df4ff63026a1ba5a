import { statement } from "../db/statement.ts";

/** Channels and webhooks for which something is due. */
export const dueReceivers = statement<{ readonly now: Date; readonly attempts: number }>()({
  name: "dueReceivers",
  text: `
    select distinct channel, webhook_id from event_deliveries
    where next_at <= :now::timestamptz and delivered_at is null and given_up_at is null and attempts < :attempts::int
    order by channel, webhook_id`,
  row: { channel: "text?", webhook_id: "int8?" },
});

/** Webhooks in force by number, with whose they are. */
export const webhooksToCall = statement<{ readonly webhookIds: readonly string[] }>()({
  name: "webhooksToCall",
  text: `
    select w.webhook_id, w.account_id, a.name as account, w.region_id, w.url, w.secret, w.failing_since
    from access_webhooks w join access_accounts a on a.account_id = w.account_id
    where w.webhook_id = any(:webhookIds::bigint[]) and w.ended_at is null order by w.webhook_id`,
  row: {
    webhook_id: "int8",
    account_id: "int4",
    account: "text",
    region_id: "int4",
    url: "text",
    secret: "text",
    failing_since: "timestamptz?",
  },
});

/**
 * Takes up what is due for a receiver, the longest due first, and puts its next attempt off by what `waits` (seconds) says of the attempts so far: what
 * breaks off before its outcome is known is tried again then. Servers pass over what another takes up. An event of a complaint waits for those before it.
 */
export const claimDeliveries = statement<{
  readonly channel: string | null;
  readonly webhookId: string | null;
  readonly now: Date;
  readonly waits: readonly number[];
  readonly most: number;
}>()({
  name: "claimDeliveries",
  text: `
    update event_deliveries d
    set attempts = d.attempts + 1, next_at = :now::timestamptz + (:waits::int[])[d.attempts + 1] * interval '1 second'
    from (
      select w.delivery_id from event_deliveries w
      where w.next_at <= :now and w.delivered_at is null and w.given_up_at is null and w.attempts < cardinality(:waits::int[])
        and (w.channel = :channel::text or w.webhook_id = :webhookId::bigint)
        and not exists (
          select from event_deliveries b
          where b.webhook_id = w.webhook_id and b.complaint_city = w.complaint_city and b.complaint_id = w.complaint_id and b.delivery_id < w.delivery_id
            and b.delivered_at is null and b.given_up_at is null)
      order by w.next_at, w.delivery_id
      limit :most::int
      for update of w skip locked) due
    where d.delivery_id = due.delivery_id
    returning d.delivery_id, d.alert_id, d.complaint_city, d.complaint_on, d.complaint_id, d.event_number, d.event, d.happened_at`,
  row: {
    delivery_id: "int8",
    alert_id: "int8?",
    complaint_city: "text?",
    complaint_on: "date?",
    complaint_id: "int8?",
    event_number: "int8?",
    event: "text",
    happened_at: "timestamptz?",
  },
});

/** What is told of an alert, with its rule. */
export const toldAlertByIds = statement<{ readonly alertId: string }>()({
  name: "toldAlertByIds",
  ofAnyRegion: "it is handed out to channels and webhooks of the alert's region alone",
  text: `
    select a.alert_id, a.region_id, a.fired_at, a.fired_value, a.resolved_at, a.resolved_value, r.name, r.indicator, r.alarm, r.queue_list, r.condition,
      r.comparison, r.threshold
    from alerts a join alert_rules r on r.rule_id = a.rule_id
    where a.alert_id = :alertId`,
  row: {
    alert_id: "int8",
    region_id: "int4",
    fired_at: "timestamptz",
    fired_value: "float8",
    resolved_at: "timestamptz?",
    resolved_value: "float8?",
    name: "text",
    indicator: "text?",
    alarm: "text?",
    queue_list: "text?",
    condition: "text",
    comparison: "text?",
    threshold: "float8",
  },
});

export const updateDelivered = statement<{ readonly deliveryId: string; readonly at: Date }>()({
  name: "updateDelivered",
  text: "update event_deliveries set delivered_at = :at, failure = null where delivery_id = :deliveryId returning delivery_id",
  row: { delivery_id: "int8" },
});

/** What is of a complaint is not kept once it is delivered, or is for its receiver no more. */
export const deleteDelivery = statement<{ readonly deliveryId: string }>()({
  name: "deleteDelivery",
  text: "delete from event_deliveries where delivery_id = :deliveryId returning delivery_id",
  row: { delivery_id: "int8" },
});

export const updateFailure = statement<{ readonly deliveryId: string; readonly failure: string }>()({
  name: "updateDeliveryFailure",
  text: "update event_deliveries set failure = :failure where delivery_id = :deliveryId returning delivery_id",
  row: { delivery_id: "int8" },
});

/** How the last attempt of a webhook went; `failure` null: well. */
export const updateWebhookTried = statement<{
  readonly webhookId: string;
  readonly at: Date;
  readonly failure: string | null;
}>()({
  name: "updateWebhookTried",
  text: `
    update access_webhooks set failure = :failure::text,
      failing_since = case when :failure::text is null then null else coalesce(failing_since, :at::timestamptz) end,
      delivered_at = case when :failure::text is null then :at else delivered_at end
    where webhook_id = :webhookId`,
  row: {},
});

/** Webhooks that have failed without one success since before a moment. */
export const webhooksFailing = statement<{ readonly since: Date }>()({
  name: "webhooksFailing",
  text: "select webhook_id from access_webhooks where ended_at is null and failing_since <= :since::timestamptz order by webhook_id",
  row: { webhook_id: "int8" },
});

/** Gives up what has had all its attempts, and its wait after the last. */
export const updateGivenUp = statement<{ readonly now: Date; readonly attempts: number }>()({
  name: "updateGivenUp",
  text: `
    update event_deliveries set given_up_at = :now
    where attempts >= :attempts::int and next_at <= :now::timestamptz and delivered_at is null and given_up_at is null
    returning delivery_id, coalesce(channel, 'webhook ' || webhook_id) as channel, failure`,
  row: { delivery_id: "int8", channel: "text", failure: "text?" },
});
