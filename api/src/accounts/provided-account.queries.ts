import { statement } from "../db/statement.ts";

/** An account of somebody known to a provider, held until the transaction ends. */
export const lockProvidedAccount = statement<{ readonly issuer: string; readonly subject: string }>()({
  name: "lockProvidedAccount",
  text: `
    select account_id, name, disabled_at from access_accounts
    where issuer = :issuer and subject = :subject for update`,
  row: { account_id: "int4", name: "text", disabled_at: "timestamptz?" },
});

/** No row where the name, or who it is for, has an account. */
export const insertProvidedAccount = statement<{
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly at: Date;
}>()({
  name: "insertProvidedAccount",
  text: `
    insert into access_accounts (name, issuer, subject, created_at) values (:name, :issuer, :subject, :at)
    on conflict do nothing
    returning account_id`,
  row: { account_id: "int4" },
});

/** The account's grants with their regions' codes. */
export const grantsWithCodes = statement<{ readonly accountId: number }>()({
  name: "grantsWithCodes",
  text: `
    select g.role, g.region_id, g.personal, r.code as region_code
    from access_grants g left join regions r on r.region_id = g.region_id
    where g.account_id = :accountId
    order by g.grant_id`,
  row: { role: "text", region_id: "int4?", personal: "bool", region_code: "text?" },
});
