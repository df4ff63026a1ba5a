import type { Grant } from "../access/principal.ts";
import { isOffice, type Role, typed } from "../access/role.ts";
import { enter } from "../audit/audit.ts";
import { daysLater } from "../calendar/day.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { BadInput, NotFound } from "../errors.ts";
import { regionOfGrant } from "./account.queries.ts";
import type { Changing } from "./account-changes.ts";
import { newSecret, secretHash } from "./secret.ts";
import { insertToken, revokeTokenRow, tokenByHash } from "./token.queries.ts";

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

/** Makes a token and returns it; only its hash is kept. Throws BadInput for a name that is taken. */
export async function createToken(
  changing: Changing,
  {
    name,
    role,
    regionCode,
    days,
  }: { readonly name: string; readonly role: Role; readonly regionCode: string; readonly days: number },
): Promise<string> {
  const { client, actor, at, day } = changing;
  if (name.length < 2 || name.length > 60) throw new BadInput("name", "2 to 60 characters", name);
  if (isOffice(role)) throw new BadInput("role", "a role in a region, for a programme holds no office", typed(role));
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new BadInput("days", `a whole number from 1 to ${MOST_DAYS}`, String(days));
  const [region] = await run(client, regionOfGrant, { code: regionCode, day });
  if (region === undefined) throw new NotFound("region", regionCode);
  const secret = PREFIX + newSecret();
  const expiresAt = daysLater(at, days);
  const [made] = await run(client, insertToken, {
    name,
    tokenHash: secretHash(secret),
    role,
    regionId: region.region_id,
    at,
    expiresAt,
  });
  if (made === undefined) throw new BadInput("name", "a name that no token has had", name);
  await enter(client, actor, { action: "TOKEN_CREATED", subject: name, regionCode, details: { role, days } }, at);
  await bumpVersions(client, ["access"]);
  return secret;
}

/** From now on it opens nothing. Throws NotFound where none of the name is in force. */
export async function revokeToken({ client, actor, at }: Changing, name: string): Promise<void> {
  const [revoked] = await run(client, revokeTokenRow, { name, at });
  if (revoked === undefined) throw new NotFound("token in force", name);
  await enter(client, actor, { action: "TOKEN_REVOKED", subject: name }, at);
  await bumpVersions(client, ["access"]);
}

/** The token that somebody sends; null where none such is in force. */
export async function tokenOf(on: Queryable, secret: string, now: Date): Promise<Token | null> {
  const hash = secretHash(secret);
  const [row] = await run(on, tokenByHash, { tokenHash: hash, now });
  if (row === undefined) return null;
  const grant: Grant = { role: row.role as Role, regionId: row.region_id, personal: false };
  return { hash, name: row.name, grants: [grant], expiresAt: row.expires_at, usedAt: row.used_at };
}
