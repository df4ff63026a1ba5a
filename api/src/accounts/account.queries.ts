import { statement } from "../db/statement.ts";

const ACCOUNT = {
  account_id: "int4",
  name: "text",
  password_hash: "text?",
  password_set_at: "timestamptz?",
  issuer: "text?",
  disabled_at: "timestamptz?",
} as const;
const COLUMNS = "a.account_id, a.name, a.password_hash, a.password_set_at, a.issuer, a.disabled_at";

/** The account of a name in lower case, held until the transaction ends. */
export const lockAccount = statement<{ readonly name: string }>()({
  name: "lockAccount",
  text: `select ${COLUMNS} from access_accounts a where a.name = :name for update`,
  row: ACCOUNT,
});

export const accountByName = statement<{ readonly name: string }>()({
  name: "accountByName",
  text: `select ${COLUMNS} from access_accounts a where a.name = :name`,
  row: ACCOUNT,
});

/** No row where the name is taken. */
export const insertAccount = statement<{
  readonly name: string;
  readonly passwordHash: string;
  readonly at: Date;
}>()({
  name: "insertAccount",
  text: `
    insert into access_accounts (name, password_hash, password_set_at, created_at)
    values (:name, :passwordHash, :at::timestamptz, :at::timestamptz)
    on conflict (name) do nothing
    returning account_id`,
  row: { account_id: "int4" },
});

export const setPasswordHash = statement<{
  readonly accountId: number;
  readonly passwordHash: string;
  readonly at: Date;
}>()({
  name: "setPasswordHash",
  text: "update access_accounts set password_hash = :passwordHash, password_set_at = :at where account_id = :accountId",
  row: {},
});

/** Disables an account, or enables it again (null). */
export const setDisabled = statement<{ readonly accountId: number; readonly at: Date | null }>()({
  name: "setDisabled",
  text: "update access_accounts set disabled_at = :at::timestamptz where account_id = :accountId",
  row: {},
});

export const keepPastPassword = statement<{ readonly accountId: number }>()({
  name: "keepPastPassword",
  text: `
    insert into access_past_passwords (account_id, set_at, password_hash)
    select account_id, password_set_at, password_hash from access_accounts
    where account_id = :accountId
    on conflict (account_id, set_at) do update set password_hash = excluded.password_hash`,
  row: {},
});

/** The latest first. */
export const pastPasswords = statement<{ readonly accountId: number; readonly limit: number }>()({
  name: "pastPasswords",
  text: `
    select password_hash from access_past_passwords where account_id = :accountId
    order by set_at desc limit :limit::int`,
  row: { password_hash: "text" },
});

/** Every account with its grants, an account without any once; `failures`: wrong passwords since a time. */
export const allAccounts = statement<{ readonly failuresSince: Date }>()({
  name: "allAccounts",
  text: `
    select ${COLUMNS}, g.grant_id, g.role, r.code as region_code, r.name_zh as region_name, r.name_en as region_name_en,
      g.firm_city_code, g.firm_id, g.firm_name, g.personal, coalesce(f.failures, 0) as failures
    from access_accounts a
    left join access_grants g on g.account_id = a.account_id
    left join regions r on r.region_id = g.region_id
    left join (
      select name, count(*)::int as failures from access_failures where failed_at > :failuresSince group by name
    ) f on f.name = a.name
    order by a.name, g.role, r.code nulls first, g.firm_city_code, g.firm_id`,
  row: {
    ...ACCOUNT,
    grant_id: "int4?",
    role: "text?",
    region_code: "text?",
    region_name: "text?",
    region_name_en: "text?",
    firm_city_code: "text?",
    firm_id: "int8?",
    firm_name: "text?",
    personal: "bool?",
    failures: "int4",
  },
});

/** Whether there is any account. */
export const anyAccount = statement()({
  name: "anyAccount",
  text: "select exists (select from access_accounts) as found",
  row: { found: "bool" },
});

export const grantsOfAccount = statement<{ readonly accountId: number }>()({
  name: "grantsOfAccount",
  text: "select role, firm_id from access_grants where account_id = :accountId order by grant_id",
  row: { role: "text", firm_id: "int8?" },
});

/** Where a role is held: in a region, within the estates of a firm, or as an office. */
export interface GrantPlace {
  readonly regionId: number | null;
  readonly cityCode: string | null;
  readonly firmId: string | null;
}

/** What a role in a region, or an office, says of firms. */
export const OF_NO_FIRM = { cityCode: null, firmId: null, firmName: null } as const;

/** Gives a role, or says anew whether it shows persons. No row where it stood so already. */
export const insertGrant = statement<
  GrantPlace & {
    readonly firmName: string | null;
    readonly accountId: number;
    readonly role: string;
    readonly personal: boolean;
    readonly at: Date;
  }
>()({
  name: "insertGrant",
  text: `
    insert into access_grants (account_id, role, region_id, firm_city_code, firm_id, firm_name, personal, granted_at)
    values (:accountId, :role, :regionId::int, :cityCode::text, :firmId::bigint, :firmName::text, :personal, :at)
    on conflict (account_id, role, region_id, firm_city_code, firm_id) do update set personal = excluded.personal, granted_at = excluded.granted_at
      where access_grants.personal <> excluded.personal
    returning grant_id`,
  row: { grant_id: "int4" },
});

/** No row where there is none such. */
export const deleteGrant = statement<GrantPlace & { readonly accountId: number; readonly role: string }>()({
  name: "deleteGrant",
  text: `
    delete from access_grants where account_id = :accountId and role = :role and region_id is not distinct from :regionId::int
      and firm_city_code is not distinct from :cityCode::text and firm_id is not distinct from :firmId::bigint
    returning grant_id`,
  row: { grant_id: "int4" },
});

/** A firm by its number. */
export const firmOfGrant = statement<{ readonly cityCode: string; readonly firmId: string }>()({
  name: "firmOfGrant",
  text: "select name from property_firms where city_code = :cityCode and firm_id = :firmId::bigint order by firm_id",
  row: { name: "text" },
});

/** Firms of a name, in a city (null: in any); a few, since only one can be meant. */
export const firmsNamed = statement<{ readonly named: string; readonly cityCode: string | null }>()({
  name: "firmsNamed",
  text: `
    select city_code, firm_id from property_firms
    where name = :named and (:cityCode::text is null or city_code = :cityCode) order by city_code, firm_id limit 10`,
  row: { city_code: "text", firm_id: "int8" },
});

/** The region of a code that is valid on a day. */
export const regionOfGrant = statement<{ readonly code: string; readonly day: string }>()({
  name: "regionOfGrant",
  text: `
    select region_id from regions where code = :code
      and (valid_from is null or valid_from <= :day::date) and (valid_to is null or valid_to > :day::date)
    order by region_id limit 1`,
  row: { region_id: "int4" },
});
