import { isOffice, type Role } from "../access/role.ts";
import { type Actor, enter } from "../audit/audit.ts";
import { bumpVersions, type Database, inTransaction, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { ClaimedGrant } from "../identity-provider/claimed-grants.ts";
import { type Identity, NotLetIn } from "../identity-provider/identity-provider.ts";
import { deleteGrant, insertGrant, OF_NO_FIRM, regionOfGrant } from "./account.queries.ts";
import { deleteOldFailures, insertFailure } from "./failure.queries.ts";
import { lockedUntil, WITHIN_MS } from "./lock.ts";
import { grantsWithCodes, insertProvidedAccount, lockProvidedAccount } from "./provided-account.queries.ts";
import { providedNames } from "./provided-name.ts";
import { deleteSessions } from "./session.queries.ts";
import { openSession, type SessionLimits } from "./sessions.ts";

/** From where somebody comes back, and when. */
interface Coming {
  readonly address: string;
  readonly agent: string;
  readonly at: Date;
  /** YYYY-MM-DD: regions are named by their codes of this day. */
  readonly day: string;
}

/** No account has such a name. */
const FAILED_NAME = "provider:";

/** Throws NotLetIn LOCKED where too many failures came from an address. */
export async function checkAddress(database: Database, address: string, at: Date): Promise<void> {
  if ((await lockedUntil(database.pool, null, address, at)) !== null) throw new NotLetIn("LOCKED");
}

/** Enters why somebody was not let in; counts it to the address unless the provider is at fault. */
export function noteFailure(database: Database, { address, at }: Coming, issuer: string, why: string): Promise<void> {
  const nobody: Actor = { name: "nobody", address };
  return inTransaction(database, async (client) => {
    if (why !== "AWAY") {
      await run(client, deleteOldFailures, { before: new Date(at.getTime() - 2 * WITHIN_MS) });
      await run(client, insertFailure, { name: FAILED_NAME, address, at });
    }
    await enter(client, nobody, { action: "SIGN_IN_FAILED", subject: issuer, details: { why } }, at);
    if ((await lockedUntil(client, null, address, at)) !== null)
      await enter(client, nobody, { action: "SIGN_IN_LOCKED", subject: issuer }, at);
  });
}

/**
 * Opens a session for whom the provider vouches: their account is made when they first come, and has what their claims give, no more and no less.
 * Returns what the session's cookie holds, whether they see any data, and whether their roles have changed. Throws NotLetIn.
 */
export function signInProvided(
  database: Database,
  identity: Identity,
  coming: Coming,
  limits: SessionLimits,
): Promise<{ readonly secret: string; readonly seesData: boolean; readonly isChanged: boolean }> {
  const { address, at } = coming;
  if (new Set(identity.grants.map(({ role }) => role).filter(isOffice)).size > 1) throw new NotLetIn("TWO_OFFICES");
  return inTransaction(database, async (client) => {
    const account = await accountFor(client, identity, coming);
    if (account.disabled_at !== null) throw new NotLetIn("DISABLED");
    const { account_id: accountId, name } = account;
    const { regions, unknown } = await placed(client, identity.grants, coming.day);
    const isChanged = await setGrants(client, { accountId, name }, regions, coming, identity.issuer);
    const details = { issuer: identity.issuer, ...(unknown.length > 0 && { regionsUnknown: unknown }) };
    await enter(client, { name: `account:${name}`, address }, { action: "SIGNED_IN", subject: name, details }, at);
    const secret = await openSession(client, accountId, coming, limits, at);
    return { secret, seesData: regions.some(({ regionId }) => regionId !== null), isChanged };
  });
}

async function accountFor(client: Queryable, { issuer, subject }: Identity, { address, at }: Coming) {
  const [known] = await run(client, lockProvidedAccount, { issuer, subject });
  if (known !== undefined) return known;
  for (const name of providedNames(issuer, subject)) {
    const [made] = await run(client, insertProvidedAccount, { name, issuer, subject, at });
    if (made === undefined) continue;
    const done = { action: "ACCOUNT_CREATED", subject: name, details: { issuer, subject } } as const;
    await enter(client, providerAs(issuer, address), done, at);
    break;
  }
  // one who comes twice at once has one account
  const [now] = await run(client, lockProvidedAccount, { issuer, subject });
  if (now === undefined) throw new NotLetIn("REFUSED");
  return now;
}

interface PlacedGrant extends ClaimedGrant {
  readonly regionId: number | null;
}

/** The grants whose regions there are today; the codes of the others. */
async function placed(client: Queryable, grants: readonly ClaimedGrant[], day: string) {
  const regions: PlacedGrant[] = [];
  const unknown: string[] = [];
  for (const grant of grants) {
    const { regionCode: code } = grant;
    const [region] = code === null ? [{ region_id: null }] : await run(client, regionOfGrant, { code, day });
    if (region === undefined) unknown.push(code!);
    else regions.push({ ...grant, regionId: region.region_id });
  }
  return { regions, unknown };
}

/** Takes what the claims give no longer, and gives what they give; the account's other sessions end where that changes anything, which it tells. */
async function setGrants(
  client: Queryable,
  { accountId, name }: { readonly accountId: number; readonly name: string },
  wanted: readonly PlacedGrant[],
  { address, at }: Coming,
  issuer: string,
): Promise<boolean> {
  const held = await run(client, grantsWithCodes, { accountId });
  const keyOf = (role: string, regionId: number | null): string => `${role} ${regionId}`;
  const keys = new Set(wanted.map(({ role, regionId }) => keyOf(role, regionId)));
  let isChanged = false;
  const changed = async (
    action: "GRANTED" | "GRANT_REVOKED",
    role: Role,
    regionCode: string | null,
    personal: boolean,
  ) => {
    isChanged = true;
    const done = { action, subject: name, regionCode: regionCode ?? "", details: { role, personal } };
    await enter(client, providerAs(issuer, address), done, at);
  };
  for (const { role, region_id: regionId, region_code, personal } of held) {
    if (keys.has(keyOf(role, regionId))) continue;
    await run(client, deleteGrant, { accountId, role, regionId, ...OF_NO_FIRM });
    await changed("GRANT_REVOKED", role as Role, region_code, personal);
  }
  for (const { role, regionId, regionCode, personal } of wanted) {
    const [made] = await run(client, insertGrant, { accountId, role, regionId, ...OF_NO_FIRM, personal, at });
    if (made !== undefined) await changed("GRANTED", role, regionCode, personal);
  }
  if (!isChanged) return false;
  await run(client, deleteSessions, { accountId, but: null });
  await bumpVersions(client, ["access"]);
  return true;
}

const providerAs = (issuer: string, address: string): Actor => ({ name: `provider:${new URL(issuer).host}`, address });
