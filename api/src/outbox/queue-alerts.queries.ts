import { statement } from "../db/statement.ts";

export const insertChannelDeliveries = statement<{
  readonly channels: readonly string[];
  readonly alertIds: readonly string[];
  readonly event: string;
  readonly at: Date;
}>()({
  name: "insertChannelDeliveries",
  text: `
    insert into event_deliveries (channel, alert_id, event, next_at)
    select d.channel, d.alert_id, :event::text, :at::timestamptz
    from unnest(:channels::text[], :alertIds::bigint[]) d (channel, alert_id)
    on conflict do nothing
    returning delivery_id`,
  row: { delivery_id: "int8" },
});

/** For the webhooks of the alerts' regions, or of those above. */
export const insertWebhookDeliveries = statement<{
  readonly alertIds: readonly string[];
  readonly regionIds: readonly number[];
  readonly kind: string;
  readonly event: string;
  readonly at: Date;
}>()({
  name: "insertWebhookDeliveries",
  text: `
    insert into event_deliveries (webhook_id, alert_id, event, next_at)
    select w.webhook_id, a.alert_id, :event::text, :at::timestamptz
    from unnest(:alertIds::bigint[], :regionIds::int[]) a (alert_id, region_id)
    join regions r on r.region_id = a.region_id
    join access_webhooks w on w.ended_at is null and :kind::text = any(w.kinds)
    join regions o on o.region_id = w.region_id and r.path <@ o.path
    order by a.alert_id, w.webhook_id
    on conflict do nothing
    returning delivery_id`,
  row: { delivery_id: "int8" },
});
