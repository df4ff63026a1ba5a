import { statement } from "../db/statement.ts";

/** Where and when; days YYYY-MM-DD, both included. */
export interface MoneyAsked {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  readonly from: string;
  readonly to: string;
}

/** What came in and went out of owners' accounts, by kind; both from 0 up. */
export const moneyByKind = statement<MoneyAsked>()({
  name: "moneyByKind",
  slow: true,
  text: `
    select m.kind::text as kind, coalesce(sum(m.amount) filter (where m.amount > 0), 0)::numeric as came_in,
      coalesce(-sum(m.amount) filter (where m.amount < 0), 0)::numeric as went_out, count(*)::int as movements
    from account_movements m
    where m.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or m.region_id = any(:regionIds::int[]))
      and m.booked_on >= :from::date and m.booked_on <= :to::date
    group by m.kind
    order by sum(abs(m.amount)) desc, m.kind`,
  row: { kind: "text", came_in: "numeric", went_out: "numeric", movements: "int4" },
});

/**
 * Balances told on days in the period that are not what the accounts of their estate and fund opened with and all movements since, where the
 * balance told before was off by another amount: each break once, the largest first. None where no account is on record.
 */
export const balanceBreaks = statement<MoneyAsked & { readonly limit: number }>()({
  name: "balanceBreaks",
  slow: true,
  text: `
    with told as materialized (
      select b.city_code, b.balance_id, b.estate_id, b.region_id, b.fund::text as fund, b.known_on, b.balance
      from account_balances b
      where b.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or b.region_id = any(:regionIds::int[]))
        and b.known_on <= :to::date
    ),
    opened as (
      select b.city_code, b.balance_id, sum(a.opening_balance) as amount
      from told b
      join accounts a on a.city_code = b.city_code and a.estate_id = b.estate_id and a.fund::text = b.fund and a.opened_on <= b.known_on
      group by b.city_code, b.balance_id
    ),
    moved as (
      select b.city_code, b.balance_id, sum(t.amount) as amount
      from told b
      join accounts a on a.city_code = b.city_code and a.estate_id = b.estate_id and a.fund::text = b.fund and a.opened_on <= b.known_on
      join account_movements t on t.city_code = a.city_code and t.account_id = a.account_id
      where t.booked_on <= b.known_on
      group by b.city_code, b.balance_id
    ),
    beside as (
      select b.city_code, b.estate_id, b.region_id, b.fund, b.known_on, b.balance, o.amount + coalesce(m.amount, 0) as booked,
        lag(b.known_on) over account as before_on,
        lag(b.balance - o.amount - coalesce(m.amount, 0), 1, 0::numeric) over account as off_before
      from told b
      join opened o on o.city_code = b.city_code and o.balance_id = b.balance_id
      left join moved m on m.city_code = b.city_code and m.balance_id = b.balance_id
      window account as (partition by b.city_code, b.estate_id, b.fund order by b.known_on, b.balance_id)
    )
    select city_code, estate_id, region_id, fund, before_on, known_on, balance, (balance - booked - off_before)::numeric as off,
      count(*) over ()::int as breaks
    from beside
    where balance - booked <> off_before and known_on >= :from::date
    order by abs(balance - booked - off_before) desc, city_code, estate_id, fund, known_on
    limit :limit::int`,
  row: {
    city_code: "text",
    estate_id: "int8",
    region_id: "int4",
    fund: "text",
    before_on: "date?",
    known_on: "date",
    balance: "numeric",
    off: "numeric",
    breaks: "int4",
  },
});
