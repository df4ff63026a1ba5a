import type { Grant } from "../access/principal.ts";
import { gives, isOffice, ROLES, type Role, typed } from "../access/role.ts";
import { enter } from "../audit/audit.ts";
import { daysLater } from "../calendar/day.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { BadInput, NotFound } from "../errors.ts";
import { lockAccount, regionOfGrant } from "./account.queries.ts";
import type { Changing } from "./account-changes.ts";
import { accountName } from "./account-name.ts";
import { newSecret, secretHash } from "./secret.ts";
import { insertToken, revokeTokenRow, rolesOfAccountIn, tokenByHash } from "./token.queries.ts";

/** Longest time in force, days. */
export const MOST_DAYS = 3650;
/** Whoever finds one in a file knows what it is. */
const PREFIX = "atlas_";

/** A token of a programme. */
export interface Token {
  readonly hash: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** A token to make. */
export interface TokenTold {
  readonly name: string;
  readonly role: Role;
  readonly regionCode: string;
  readonly days: number;
  /** Name of the account that it is for, whose rights bound it; left out: nobody's. */
  readonly owner?: string;
}

/**
 * Makes a token and returns it; only its hash is kept. Throws BadInput for a name that is taken, and for a role that its owner does not hold
 * there.
 */
export async function createToken(
  changing: Changing,
  { name, role, regionCode, days, owner }: TokenTold,
): Promise<string> {
  const { client, actor, at, day } = changing;
  if (name.length < 2 || name.length > 60) throw new BadInput("name", "2 to 60 characters", name);
  if (isOffice(role)) throw new BadInput("role", "a role in a region, for a programme holds no office", typed(role));
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new BadInput("days", `a whole number from 1 to ${MOST_DAYS}`, String(days));
  const [region] = await run(client, regionOfGrant, { code: regionCode, day });
  if (region === undefined) throw new NotFound("region", regionCode);
  const accountId = owner === undefined ? null : await ownerOf(client, owner);
  const told = { role, region_id: region.region_id, account_id: accountId };
  if (!(await isInForce(client, told)))
    throw new BadInput("role", `a role that ${owner} holds in ${regionCode}, or one that gives no more`, typed(role));
  const secret = PREFIX + newSecret();
  const expiresAt = daysLater(at, days);
  const [made] = await run(client, insertToken, {
    name,
    tokenHash: secretHash(secret),
    role,
    regionId: region.region_id,
    accountId,
    at,
    expiresAt,
  });
  if (made === undefined) throw new BadInput("name", "a name that no token has had", name);
  const details = { role, days, ...(owner !== undefined && { owner }) };
  await enter(client, actor, { action: "TOKEN_CREATED", subject: name, regionCode, details }, at);
  await bumpVersions(client, ["access"]);
  return secret;
}

async function ownerOf(client: Queryable, owner: string): Promise<number> {
  const [account] = await run(client, lockAccount, { name: accountName(owner) });
  if (account === undefined) throw new NotFound("account", owner);
  return account.account_id;
}

/** From now on it opens nothing. `accountId`: only one of that account. Throws NotFound where none of the name is in force. */
export async function revokeToken(
  { client, actor, at }: Changing,
  name: string,
  accountId: number | null = null,
): Promise<void> {
  const [revoked] = await run(client, revokeTokenRow, { name, accountId, at });
  if (revoked === undefined) throw new NotFound("token in force", name);
  await enter(client, actor, { action: "TOKEN_REVOKED", subject: name }, at);
  await bumpVersions(client, ["access"]);
}

/** The token that somebody sends; null where none such is in force. */
export async function tokenOf(on: Queryable, secret: string, now: Date): Promise<Token | null> {
  const hash = secretHash(secret);
  const [row] = await run(on, tokenByHash, { tokenHash: hash, now });
  if (row === undefined || !(await isInForce(on, row))) return null;
  const grant: Grant = { role: row.role as Role, regionId: row.region_id, personal: false };
  return { hash, name: row.name, grants: [grant], expiresAt: row.expires_at, usedAt: row.used_at };
}

/** A token of an account gives nothing that its owner has not, or has no more: where they are disabled, or the role was taken from them. */
export async function isInForce(
  on: Queryable,
  token: { readonly role: string; readonly region_id: number; readonly account_id: number | null },
): Promise<boolean> {
  if (token.account_id === null) return true;
  const held = await run(on, rolesOfAccountIn, { accountId: token.account_id, regionId: token.region_id });
  return ROLES[token.role as Role].every((right) => held.some(({ role }) => gives(role as Role, right)));
}
