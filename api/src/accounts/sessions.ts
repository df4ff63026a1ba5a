import type { Grant, GrantedFirm } from "../access/principal.ts";
import type { Role } from "../access/role.ts";
import { enterAll, type ToEnter } from "../audit/audit.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Row } from "../db/statement.ts";
import { newSecret, secretHash } from "./secret.ts";
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessions,
  insertSession,
  sessionByHash,
  sessionSeen,
  sessionsOfAccount,
} from "./session.queries.ts";

/** How long sessions last, in milliseconds: without a request, and in all. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** A grant as it is kept: of a firm, whichever estates it manages. */
export interface GrantHeld extends Omit<Grant, "firm"> {
  readonly firm?: Omit<GrantedFirm, "estateIds"> & { readonly name: string };
}

/** Somebody signed in. */
export interface Session {
  readonly hash: string;
  readonly accountId: number;
  readonly name: string;
  /** Of the provider that it was signed in by; null: by a password. */
  readonly issuer: string | null;
  readonly grants: readonly GrantHeld[];
  readonly startedAt: Date;
  readonly seenAt: Date;
}

/** The time last seen is kept to this. */
export const SEEN_TO_MS = 60_000;
const LONGEST_AGENT = 200;

const borders = ({ idleMs, absoluteMs }: SessionLimits, now: Date): { started: Date; seen: Date } => ({
  started: new Date(now.getTime() - absoluteMs),
  // it may have been seen for as long as that is not written
  seen: new Date(now.getTime() - idleMs - SEEN_TO_MS),
});

/** Opens a session, in the caller's transaction; returns what its cookie holds. Ended ones go. */
export async function openSession(
  client: Queryable,
  accountId: number,
  from: { readonly address: string; readonly agent: string },
  limits: SessionLimits,
  now: Date,
): Promise<string> {
  const { started, seen } = borders(limits, now);
  await run(client, deleteEndedSessions, { startedBefore: started, seenBefore: seen });
  const secret = newSecret();
  const agent = from.agent.replaceAll("\0", "").slice(0, LONGEST_AGENT);
  await run(client, insertSession, {
    sessionHash: secretHash(secret),
    accountId,
    address: from.address,
    agent,
    at: now,
  });
  return secret;
}

/** The session of a cookie; null where there is none such any more. */
export async function sessionOf(
  on: Queryable,
  secret: string,
  limits: SessionLimits,
  now: Date,
): Promise<Session | null> {
  const { started, seen } = borders(limits, now);
  const hash = secretHash(secret);
  const rows = await run(on, sessionByHash, { sessionHash: hash, startedAfter: started, seenAfter: seen });
  const [first] = rows;
  if (first === undefined) return null;
  return {
    hash,
    accountId: first.account_id,
    name: first.name,
    issuer: first.issuer,
    startedAt: first.started_at,
    seenAt: first.seen_at,
    grants: rows.flatMap((row) => (row.role === null ? [] : [grantHeld(row)])),
  };
}

function grantHeld(row: Row<typeof sessionByHash>): GrantHeld {
  const { role, region_id, personal, firm_city_code, firm_id, firm_name } = row;
  const grant = { role: role as Role, regionId: region_id, personal: personal! };
  return firm_id === null
    ? grant
    : { ...grant, firm: { cityCode: firm_city_code!, firmId: firm_id, name: firm_name! } };
}

/** Notes that a session is in use. */
export const noteSeen = (on: Queryable, hash: string, now: Date): Promise<unknown> =>
  run(on, sessionSeen, { sessionHash: hash, at: now });

/** Ends a session of the account, in the caller's transaction; every process hears of it. False where the account has none such. */
export async function endSession(
  client: Queryable,
  { hash, accountId, name }: Pick<Session, "hash" | "accountId" | "name">,
  address: string,
  now: Date,
): Promise<boolean> {
  const ended = await run(client, deleteSession, { accountId, sessionHash: hash });
  await signedOut(client, name, address, ended.length, now);
  return ended.length > 0;
}

/** Ends the account's sessions but this one, as endSession does. */
export async function endOtherSessions(
  client: Queryable,
  { hash, accountId, name }: Session,
  address: string,
  now: Date,
): Promise<void> {
  const ended = await run(client, deleteSessions, { accountId, but: hash });
  await signedOut(client, name, address, ended.length, now);
}

async function signedOut(client: Queryable, name: string, address: string, times: number, at: Date): Promise<void> {
  if (times === 0) return;
  const entry: ToEnter = {
    actor: { name: `account:${name}`, address },
    done: { action: "SIGNED_OUT", subject: name },
    at,
  };
  await enterAll(client, Array<ToEnter>(times).fill(entry));
  await bumpVersions(client, ["access"]);
}

/** The sessions of an account that have not ended, the one last used first. */
export function sessionsOf(
  on: Queryable,
  accountId: number,
  limits: SessionLimits,
  now: Date,
): Promise<readonly Row<typeof sessionsOfAccount>[]> {
  const { started, seen } = borders(limits, now);
  return run(on, sessionsOfAccount, { accountId, startedAfter: started, seenAfter: seen });
}
