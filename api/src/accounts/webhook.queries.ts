import { statement } from "../db/statement.ts";

/** No row where the account has as many as it may. */
export const insertWebhook = statement<{
  readonly accountId: number;
  readonly regionId: number;
  readonly url: string;
  readonly secret: string;
  readonly kinds: readonly string[];
  readonly at: Date;
  readonly most: number;
}>()({
  name: "insertWebhook",
  text: `
    insert into access_webhooks (account_id, region_id, url, secret, kinds, created_at)
    select :accountId::int, :regionId::int, :url::text, :secret::text, :kinds::text[], :at::timestamptz
    where (select count(*) from access_webhooks where account_id = :accountId and ended_at is null) < :most::int
    returning webhook_id`,
  row: { webhook_id: "int8" },
});

/** An account's, those that ended by themselves in the last `days` among them, the latest first; with how much waits and how much was given up. */
export const webhooksOfAccount = statement<{ readonly accountId: number; readonly now: Date; readonly days: number }>()(
  {
    name: "webhooksOfAccount",
    text: `
    select w.webhook_id, w.region_id, w.url, w.kinds, w.created_at, w.delivered_at, w.failing_since, w.failure, w.ended_at, w.ended_by,
      coalesce(d.waiting, 0) as waiting, coalesce(d.given_up, 0) as given_up
    from access_webhooks w
    left join (
      select webhook_id, (count(*) filter (where delivered_at is null and given_up_at is null))::int as waiting,
        (count(*) filter (where given_up_at is not null))::int as given_up
      from event_deliveries where webhook_id is not null group by webhook_id) d on d.webhook_id = w.webhook_id
    where w.account_id = :accountId
      and (w.ended_at is null or (w.ended_by <> 'OWNER' and w.ended_at > :now::timestamptz - :days::int * interval '1 day'))
    order by w.created_at desc, w.webhook_id`,
    row: {
      webhook_id: "int8",
      region_id: "int4",
      url: "text",
      kinds: "text[]",
      created_at: "timestamptz",
      delivered_at: "timestamptz?",
      failing_since: "timestamptz?",
      failure: "text?",
      ended_at: "timestamptz?",
      ended_by: "text?",
      waiting: "int4",
      given_up: "int4",
    },
  },
);

export const webhookOfAccount = statement<{ readonly accountId: number; readonly webhookId: string }>()({
  name: "own webhook by ids",
  text: `
    select w.url, w.secret, r.code as region_code from access_webhooks w join regions r on r.region_id = w.region_id
    where w.webhook_id = :webhookId and w.account_id = :accountId and w.ended_at is null`,
  row: { url: "text", secret: "text", region_code: "text" },
});

/** Ends one, or puts one that has ended by itself out of sight of its owner. `accountId`: only that account's, null: whosever it is. */
export const updateWebhookEnded = statement<{
  readonly accountId: number | null;
  readonly webhookId: string;
  readonly by: string;
  readonly at: Date;
}>()({
  name: "updateWebhookEnded",
  text: `
    update access_webhooks w set ended_at = coalesce(w.ended_at, :at::timestamptz), ended_by = :by::text
    from regions r
    where w.webhook_id = :webhookId and r.region_id = w.region_id and (:accountId::int is null or w.account_id = :accountId::int)
      and w.ended_by is distinct from 'OWNER' and (:by::text = 'OWNER' or w.ended_at is null)
    returning w.webhook_id, w.url, r.code as region_code`,
  row: { webhook_id: "int8", url: "text", region_code: "text" },
});

/** What waits for it goes nowhere any more. */
export const deleteWaiting = statement<{ readonly webhookId: string }>()({
  name: "deleteWaitingDeliveries",
  text: "delete from event_deliveries where webhook_id = :webhookId and delivered_at is null",
  row: {},
});
