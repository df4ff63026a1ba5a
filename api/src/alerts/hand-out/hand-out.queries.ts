import { statement } from "../../db/statement.ts";

export const insertDeliveries = statement<{
  readonly channels: readonly string[];
  readonly alertIds: readonly string[];
  readonly event: string;
  readonly at: Date;
}>()({
  name: "insertDeliveries",
  text: `
    insert into alert_deliveries (channel, alert_id, event, next_at)
    select d.channel, d.alert_id, :event::text, :at::timestamptz
    from unnest(:channels::text[], :alertIds::bigint[]) d (channel, alert_id)
    on conflict do nothing
    returning delivery_id`,
  row: { delivery_id: "int8" },
});

/**
 * Takes up what is due, the longest due first, and puts its next attempt off by what `waits` (seconds) says of the attempts so far: what breaks off
 * before its outcome is known is tried again then. Servers pass over what another takes up.
 */
export const claimDeliveries = statement<{
  readonly channels: readonly string[];
  readonly now: Date;
  readonly waits: readonly number[];
  readonly most: number;
}>()({
  name: "claimDeliveries",
  text: `
    update alert_deliveries d
    set attempts = d.attempts + 1, next_at = :now::timestamptz + (:waits::int[])[d.attempts + 1] * interval '1 second'
    from (
      select delivery_id from alert_deliveries
      where next_at <= :now and delivered_at is null and given_up_at is null and attempts < cardinality(:waits::int[]) and channel = any(:channels::text[])
      order by next_at, delivery_id
      limit :most::int
      for update skip locked) due
    where d.delivery_id = due.delivery_id
    returning d.delivery_id, d.channel, d.alert_id, d.event, d.attempts`,
  row: { delivery_id: "int8", channel: "text", alert_id: "int8", event: "text", attempts: "int4" },
});

/** What is told of an alert, with its rule. */
export const toldAlertByIds = statement<{ readonly alertId: string }>()({
  name: "toldAlertByIds",
  ofAnyRegion: "it is handed out to channels of the alert's region alone",
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

export const endDelivery = statement<{ readonly deliveryId: string; readonly at: Date }>()({
  name: "endDelivery",
  text: "update alert_deliveries set delivered_at = :at, failure = null where delivery_id = :deliveryId returning delivery_id",
  row: { delivery_id: "int8" },
});

export const failDeliveryOfAlert = statement<{ readonly deliveryId: string; readonly failure: string }>()({
  name: "failDeliveryOfAlert",
  text: "update alert_deliveries set failure = :failure where delivery_id = :deliveryId returning delivery_id",
  row: { delivery_id: "int8" },
});

/** Gives up what has had all its attempts, and its wait after the last. */
export const updateGivenUp = statement<{ readonly now: Date; readonly attempts: number }>()({
  name: "updateGivenUp",
  text: `
    update alert_deliveries set given_up_at = :now
    where attempts >= :attempts::int and next_at <= :now::timestamptz and delivered_at is null and given_up_at is null
    returning delivery_id, channel, failure`,
  row: { delivery_id: "int8", channel: "text", failure: "text?" },
});
