import { statement } from "../db/statement.ts";

// Balances as disclosed against what accounts opened with and what moved since. Sums of numeric, exact to the fen.

const OF = "e.name || ' (' || b.external_id || ')'";
const ESTATE = "join estates e on e.city_code = b.city_code and e.estate_id = b.estate_id";
/** The accounts that a balance is of, with what moved in them. */
const ITS_ACCOUNTS = `
    join accounts a on a.city_code = b.city_code and a.estate_id = b.estate_id and a.fund = b.fund and a.opened_on <= b.known_on`;
const THEIR_MOVEMENTS = "join account_movements t on t.city_code = a.city_code and t.account_id = a.account_id";

/** Each disclosed balance beside that of the accounts of its estate and fund; none where no account is on record. */
export const balancesAgainstMovements = statement()({
  name: "balancesAgainstMovements",
  text: `
  with opened as (
    select b.city_code, b.balance_id, sum(a.opening_balance) as amount from account_balances b ${ITS_ACCOUNTS} group by 1, 2
  ), moved as (
    select b.city_code, b.balance_id, sum(t.amount) as amount from account_balances b ${ITS_ACCOUNTS}
    ${THEIR_MOVEMENTS} where t.booked_on <= b.known_on group by 1, 2
  )
  select ${OF} as "of", b.known_on::text as day, b.balance::text as told,
    (o.amount + coalesce(m.amount, 0))::numeric(18,2)::text as booked
  from account_balances b ${ESTATE}
  join opened o on o.city_code = b.city_code and o.balance_id = b.balance_id
  left join moved m on m.city_code = b.city_code and m.balance_id = b.balance_id
  order by b.city_code, b.estate_id, b.fund, b.known_on`,
  row: { of: "text", day: "text", told: "text", booked: "text" },
});

/** Each root that a disclosure printed, and whether a movement still has it. */
export const printedRoots = statement()({
  name: "printedRoots",
  text: `
  with found as (
    select distinct b.city_code, b.balance_id, true as known from account_balances b ${ITS_ACCOUNTS}
    ${THEIR_MOVEMENTS} and t.entry_hash = b.root
  )
  select ${OF} as "of", b.known_on::text as day, b.root, f.known is not null as known
  from account_balances b ${ESTATE}
  left join found f on f.city_code = b.city_code and f.balance_id = b.balance_id
  where b.root is not null
  order by b.city_code, b.estate_id, b.fund, b.known_on`,
  row: { of: "text", day: "text", root: "text", known: "bool" },
});

/** For the next disclosure: the last movement of each account booked up to a day, its hash, and the balance. */
export const rootsUntil = statement<{ readonly day: string }>()({
  name: "rootsUntil",
  text: `
  select a.external_id as account, e.name as estate, a.fund, l.number, l.root, (a.opening_balance + l.moved)::numeric(18,2)::text as balance
  from accounts a
  join estates e on e.city_code = a.city_code and e.estate_id = a.estate_id
  join (
    select t.city_code, t.account_id, max(t.entry_number) as number,
      (array_agg(t.entry_hash order by t.entry_number desc))[1] as root, sum(t.amount) as moved
    from account_movements t where t.booked_on <= :day::date group by 1, 2) l on l.city_code = a.city_code and l.account_id = a.account_id
  order by a.city_code, a.external_id`,
  row: { account: "text", estate: "text", fund: "text", number: "int4", root: "text", balance: "text" },
});
