import { isOffice, OF_FIRMS, type Role, typed } from "../access/role.ts";
import { type Actor, enter } from "../audit/audit.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Row } from "../db/statement.ts";
import { BadInput, NotFound } from "../errors.ts";
import * as sql from "./account.queries.ts";
import { accountName } from "./account-name.ts";
import { deleteFailures } from "./failure.queries.ts";
import { checkNewPassword, hashPassword, NOT_AGAIN } from "./password.ts";
import { deleteSessions } from "./session.queries.ts";

/** Who changes accounts, and when. `client` is in a transaction; the audit's entry goes in with the change, and every process hears of it. */
export interface Changing {
  readonly client: Queryable;
  readonly actor: Actor;
  readonly at: Date;
  /** YYYY-MM-DD: regions are named by their codes of this day. */
  readonly day: string;
}

/** A role to give or take, with the code of its region, or the firm within whose estates it is held; an administrator's office has neither. */
export interface GrantTold {
  readonly role: Role;
  readonly regionCode: string | null;
  readonly firm?: { readonly cityCode: string; readonly firmId: string } | null;
  readonly personal?: boolean;
}

/** Makes an account. Throws BadInput for a name that is taken or cannot be one, and for a password that will not do. */
export async function createAccount(
  changing: Changing,
  given: { readonly name: string; readonly password: string },
): Promise<string> {
  const { client, at } = changing;
  const name = accountName(given.name);
  await checkNewPassword(name, given.password, []);
  const passwordHash = await hashPassword(given.password);
  const [made] = await run(client, sql.insertAccount, { name, passwordHash, at });
  if (made === undefined) throw new BadInput("name", "a name that no account has", name);
  await changed(changing, "ACCOUNT_CREATED", name);
  return name;
}

/** Sets a password and ends the account's sessions, but the one that says so. */
export async function setPassword(
  changing: Changing,
  name: string,
  password: string,
  butSession: string | null = null,
): Promise<void> {
  const { client, at } = changing;
  const account = await lockedOwn(client, name);
  const past = await run(client, sql.pastPasswords, { accountId: account.account_id, limit: NOT_AGAIN - 1 });
  const known = [account.password_hash!, ...past.map((one) => one.password_hash)];
  await checkNewPassword(account.name, password, known);
  await run(client, sql.keepPastPassword, { accountId: account.account_id });
  await run(client, sql.setPasswordHash, {
    accountId: account.account_id,
    passwordHash: await hashPassword(password),
    at,
  });
  await run(client, deleteSessions, { accountId: account.account_id, but: butSession });
  await changed(changing, "PASSWORD_SET", account.name);
}

/** Gives a role, and ends the account's sessions; returns it in words. Throws BadInput where it would be a second administrator's office. */
export async function grant(changing: Changing, name: string, told: GrantTold): Promise<string> {
  const { client, at } = changing;
  const account = await lockedOwn(client, name);
  const accountId = account.account_id;
  const held = await run(client, sql.grantsOfAccount, { accountId });
  const isOfFirm = told.firm != null;
  if (held.some(({ firm_id }) => (firm_id !== null) !== isOfFirm))
    throw new BadInput(
      isOfFirm ? "firm" : "region",
      `a role ${isOfFirm ? "in a region" : "of a firm"}, as ${account.name} has: an account is of firms or of none`,
      isOfFirm ? "one of a firm" : typed(told.role),
    );
  const office = held.find(({ role }) => isOffice(role as Role));
  if (isOffice(told.role) && office !== undefined && office.role !== told.role)
    throw new BadInput("role", `no second office: ${account.name} is ${typed(office.role as Role)}`, typed(told.role));
  const place = await placeOf(changing, told);
  const [made] = await run(client, sql.insertGrant, {
    accountId,
    role: told.role,
    ...place,
    personal: told.personal ?? false,
    at,
  });
  const words = inWords(told, place);
  if (made === undefined) return words;
  await run(client, deleteSessions, { accountId, but: null });
  await changed(changing, "GRANTED", account.name, { ...told, firmName: place.firmName });
  return words;
}

/** Takes a role, and ends the account's sessions; returns it in words. Throws NotFound where it has none such. */
export async function revoke(changing: Changing, name: string, told: GrantTold): Promise<string> {
  const { client } = changing;
  const account = await lockedOwn(client, name);
  const accountId = account.account_id;
  const place = await placeOf(changing, told);
  const [taken] = await run(client, sql.deleteGrant, { accountId, role: told.role, ...place });
  const words = inWords(told, place);
  if (taken === undefined) throw new NotFound("grant", `${words} of ${account.name}`);
  await run(client, deleteSessions, { accountId, but: null });
  await changed(changing, "GRANT_REVOKED", account.name, { ...told, firmName: place.firmName });
  return words;
}

/** Lets an account in no more, and ends its sessions; or lets it in again. */
export async function setDisabled(changing: Changing, name: string, disabled: boolean): Promise<void> {
  const { client, at } = changing;
  const { account_id: accountId, name: known } = await locked(client, name);
  await run(client, sql.setDisabled, { accountId, at: disabled ? at : null });
  if (disabled) await run(client, deleteSessions, { accountId, but: null });
  await changed(changing, disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_ENABLED", known);
}

/** Forgets the account's wrong passwords, wherever they came from. */
export async function unlock(changing: Changing, name: string): Promise<void> {
  const account = await locked(changing.client, name);
  await run(changing.client, deleteFailures, { name: account.name, address: null });
  await changed(changing, "ACCOUNT_UNLOCKED", account.name);
}

async function locked(client: Queryable, given: string): Promise<Row<typeof sql.lockAccount>> {
  const [account] = await run(client, sql.lockAccount, { name: accountName(given) });
  if (account === undefined) throw new NotFound("account", given);
  return account;
}

/** The same of one that this platform keeps passwords and roles of: those of others are told by their provider whenever they sign in. */
async function lockedOwn(client: Queryable, given: string): Promise<Row<typeof sql.lockAccount>> {
  const account = await locked(client, given);
  if (account.issuer !== null)
    throw new BadInput("name", `an account with a password: ${account.issuer} keeps this one's roles`, account.name);
  return account;
}

const inWords = ({ role, regionCode }: GrantTold, { firmName }: { readonly firmName: string | null }): string =>
  `${typed(role)}${regionCode === null ? "" : ` in ${regionCode}`}${firmName === null ? "" : ` of ${firmName}`}`;

async function placeOf(
  changing: Changing,
  told: GrantTold,
): Promise<sql.GrantPlace & { readonly firmName: string | null }> {
  if (told.firm == null) return { ...sql.OF_NO_FIRM, regionId: await regionOf(changing, told) };
  if (told.regionCode !== null) throw new BadInput("region", "none beside a firm", told.regionCode);
  if (!OF_FIRMS.includes(told.role))
    throw new BadInput("role", `${OF_FIRMS.map(typed).join(" or ")}, the roles that a firm may have`, typed(told.role));
  if (told.personal) throw new BadInput("personal", "none for a firm, which sees persons masked", "personal");
  const [firm] = await run(changing.client, sql.firmOfGrant, told.firm);
  if (firm === undefined) throw new NotFound("firm", `${told.firm.cityCode} ${told.firm.firmId}`);
  return { regionId: null, ...told.firm, firmName: firm.name };
}

async function regionOf({ client, day }: Changing, { role, regionCode }: GrantTold): Promise<number | null> {
  if (isOffice(role)) {
    if (regionCode !== null)
      throw new BadInput("region", `none: ${typed(role)} is an office, not a role in a region`, regionCode);
    return null;
  }
  if (regionCode === null)
    throw new BadInput("region", `the code of a region, which ${typed(role)} is a role in`, "none");
  const [region] = await run(client, sql.regionOfGrant, { code: regionCode, day });
  if (region === undefined) throw new NotFound("region", regionCode);
  return region.region_id;
}

async function changed(
  { client, actor, at }: Changing,
  action: AuditAction,
  name: string,
  told?: GrantTold & { readonly firmName: string | null },
): Promise<void> {
  const firm = told?.firmName ?? null;
  const details =
    told === undefined ? {} : { role: told.role, personal: told.personal ?? false, ...(firm !== null && { firm }) };
  const regionCode = told?.regionCode ?? told?.firm?.cityCode ?? "";
  await enter(client, actor, { action, subject: name, regionCode, details }, at);
  await bumpVersions(client, ["access"]);
}
