import { statement } from "../db/statement.ts";

/** No row where the name is taken. */
export const insertToken = statement<{
  readonly name: string;
  readonly tokenHash: string;
  readonly role: string;
  readonly regionId: number;
  readonly accountId: number | null;
  readonly at: Date;
  readonly expiresAt: Date;
}>()({
  name: "insertToken",
  text: `
    insert into access_tokens (name, token_hash, role, region_id, account_id, created_at, expires_at)
    values (:name, :tokenHash, :role, :regionId, :accountId::int, :at, :expiresAt)
    on conflict (name) do nothing
    returning token_id`,
  row: { token_id: "int4" },
});

/** None where it is unknown, revoked or has run out. */
export const tokenByHash = statement<{ readonly tokenHash: string; readonly now: Date }>()({
  name: "tokenByHash",
  text: `
    select name, role, region_id, account_id, expires_at, used_at from access_tokens
    where token_hash = :tokenHash and revoked_at is null and expires_at > :now`,
  row: {
    name: "text",
    role: "text",
    region_id: "int4",
    account_id: "int4?",
    expires_at: "timestamptz",
    used_at: "timestamptz?",
  },
});

/** The roles that an account holds in a region, or in one above it; none while it is disabled. */
export const rolesOfAccountIn = statement<{ readonly accountId: number; readonly regionId: number }>()({
  name: "rolesOfAccountIn",
  text: `
    with recursive above as (
      select region_id, parent_id from regions where region_id = :regionId::int
      union
      select r.region_id, r.parent_id from above a join regions r on r.region_id = a.parent_id
    )
    select g.role from access_accounts o
    join access_grants g on g.account_id = o.account_id
    join above a on a.region_id = g.region_id
    where o.account_id = :accountId::int and o.disabled_at is null
    order by g.role`,
  row: { role: "text" },
});

export const tokenUsed = statement<{ readonly tokenHash: string; readonly at: Date }>()({
  name: "tokenUsed",
  text: "update access_tokens set used_at = :at where token_hash = :tokenHash",
  row: {},
});

/** No row where none of the name is in force; `accountId`: only the account's own, null: whosever it is. */
export const revokeTokenRow = statement<{
  readonly name: string;
  readonly accountId: number | null;
  readonly at: Date;
}>()({
  name: "revokeTokenRow",
  text: `
    update access_tokens set revoked_at = :at
    where name = :name and revoked_at is null and (:accountId::int is null or account_id = :accountId::int)
    returning token_id`,
  row: { token_id: "int4" },
});

const TOKEN = {
  name: "text",
  role: "text",
  region_id: "int4",
  region_code: "text",
  created_at: "timestamptz",
  expires_at: "timestamptz",
  used_at: "timestamptz?",
  revoked_at: "timestamptz?",
} as const;
const COLUMNS =
  "t.name, t.role, t.region_id, r.code as region_code, t.created_at, t.expires_at, t.used_at, t.revoked_at";

/** All tokens, with their owners' names. */
export const allTokens = statement()({
  name: "allTokens",
  text: `
    select ${COLUMNS}, a.name as owner
    from access_tokens t join regions r on r.region_id = t.region_id left join access_accounts a on a.account_id = t.account_id
    order by t.name`,
  row: { ...TOKEN, owner: "text?" },
});

/** An account's tokens that are not revoked, the latest first. */
export const tokensOfAccount = statement<{ readonly accountId: number }>()({
  name: "tokensOfAccount",
  text: `
    select ${COLUMNS} from access_tokens t join regions r on r.region_id = t.region_id
    where t.account_id = :accountId and t.revoked_at is null
    order by t.created_at desc, t.name`,
  row: TOKEN,
});
