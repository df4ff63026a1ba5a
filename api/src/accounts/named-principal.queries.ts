import { statement } from "../db/statement.ts";

/** Grants of an account or a token by its name, of a token with its owner, but those of firms, which give nothing that is done by itself; none where it is disabled, revoked or has run out. */
export const grantsInForce = statement<{ readonly kind: string; readonly name: string; readonly now: Date }>()({
  name: "grantsInForce",
  text: `
    select g.role, g.region_id, g.personal, null::int as account_id
    from access_accounts a join access_grants g on g.account_id = a.account_id
    where :kind::text = 'account' and a.name = :name and a.disabled_at is null and g.firm_id is null
    union all
    select t.role, t.region_id, false, t.account_id from access_tokens t
    where :kind::text = 'token' and t.name = :name and t.revoked_at is null and t.expires_at > :now::timestamptz
    order by role, region_id`,
  row: { role: "text", region_id: "int4?", personal: "bool", account_id: "int4?" },
});
