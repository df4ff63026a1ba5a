import { statement } from "../db/statement.ts";

interface Due {
  readonly schedule: string;
  readonly dueAt: Date;
}
interface Claimed extends Due {
  readonly claimedAt: Date;
}

/**
 * Takes up what is due, for the first time, or again where the last attempt is long over, has surely sent nothing, and there have been few. One
 * statement, so that of several servers one has it; no row: nothing to do.
 */
export const claimDelivery = statement<Due & { readonly now: Date; readonly lapsed: Date; readonly most: number }>()({
  name: "claimDelivery",
  text: `insert into deliveries (schedule, due_at, claimed_at, attempts)
    select name, :dueAt::timestamptz, :now::timestamptz, 1 from schedules where name = :schedule
    on conflict (schedule, due_at) do update set claimed_at = excluded.claimed_at, attempts = deliveries.attempts + 1
      where deliveries.sent_at is null and deliveries.sending_at is null and not deliveries.refused
        and deliveries.claimed_at <= :lapsed::timestamptz and deliveries.attempts < :most::int
    returning attempts`,
  row: { attempts: "int4" },
});

/** Says that the mail may go out from now on; no row where another has taken the delivery over meanwhile. */
export const beginSending = statement<Claimed & { readonly now: Date }>()({
  name: "beginSending",
  text: `update deliveries set sending_at = :now
    where schedule = :schedule and due_at = :dueAt and claimed_at = :claimedAt and sending_at is null and sent_at is null
    returning attempts`,
  row: { attempts: "int4" },
});

/** It is sent; `failure` says what of it was not. */
export const endSending = statement<Due & { readonly now: Date; readonly failure: string | null }>()({
  name: "endSending",
  text: `update deliveries set sent_at = :now, failure = :failure::text where schedule = :schedule and due_at = :dueAt
    returning attempts`,
  row: { attempts: "int4" },
});

/** It failed; `sure`: nothing can have been sent, so that it may be tried again. */
export const failDelivery = statement<Claimed & { readonly failure: string; readonly sure: boolean }>()({
  name: "failDelivery",
  text: `update deliveries set failure = :failure, sending_at = case when :sure::bool then null else sending_at end
    where schedule = :schedule and due_at = :dueAt and claimed_at = :claimedAt
    returning attempts`,
  row: { attempts: "int4" },
});

/** Its maker may not send it any more: nothing was sent, and it is not tried again. */
export const failForGood = statement<Claimed & { readonly failure: string }>()({
  name: "failForGood",
  text: `update deliveries set refused = true, failure = :failure
    where schedule = :schedule and due_at = :dueAt and claimed_at = :claimedAt
    returning attempts`,
  row: { attempts: "int4" },
});
