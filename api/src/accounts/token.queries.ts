import { statement } from "../db/statement.ts";

/** No row where the name is taken. */
export const insertToken = statement<{
  readonly name: string;
  readonly tokenHash: string;
  readonly role: string;
  readonly regionId: number;
  readonly at: Date;
  readonly expiresAt: Date;
}>()({
  name: "insertToken",
  text: `
    insert into access_tokens (name, token_hash, role, region_id, created_at, expires_at)
    values (:name, :tokenHash, :role, :regionId, :at, :expiresAt)
    on conflict (name) do nothing
    returning token_id`,
  row: { token_id: "int4" },
});

/** None where it is unknown, revoked or has run out. */
export const tokenByHash = statement<{ readonly tokenHash: string; readonly now: Date }>()({
  name: "tokenByHash",
  text: `
    select name, role, region_id, expires_at, used_at from access_tokens
    where token_hash = :tokenHash and revoked_at is null and expires_at > :now`,
  row: { name: "text", role: "text", region_id: "int4", expires_at: "timestamptz", used_at: "timestamptz?" },
});

export const tokenUsed = statement<{ readonly tokenHash: string; readonly at: Date }>()({
  name: "tokenUsed",
  text: "update access_tokens set used_at = :at where token_hash = :tokenHash",
  row: {},
});

/** No row where none of the name is in force. */
export const revokeTokenRow = statement<{ readonly name: string; readonly at: Date }>()({
  name: "revokeTokenRow",
  text: "update access_tokens set revoked_at = :at where name = :name and revoked_at is null returning token_id",
  row: { token_id: "int4" },
});

export const allTokens = statement()({
  name: "allTokens",
  text: `
    select t.name, t.role, r.code as region_code, t.created_at, t.expires_at, t.used_at, t.revoked_at
    from access_tokens t join regions r on r.region_id = t.region_id
    order by t.name`,
  row: {
    name: "text",
    role: "text",
    region_code: "text",
    created_at: "timestamptz",
    expires_at: "timestamptz",
    used_at: "timestamptz?",
    revoked_at: "timestamptz?",
  },
});
