import { OFFICES, type Role } from "../access/role.ts";
import { enter } from "../audit/audit.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { BadInput, SignInRefused } from "../errors.ts";
import { anyAccount } from "./account.queries.ts";
import { type Changing, createAccount, grant } from "./account-changes.ts";
import { deleteFirstLinks, insertFirstLink, takeFirstLink } from "./first-link.queries.ts";
import { newSecret, secretHash } from "./secret.ts";

/** How long the link of a first start is good. */
const LINK_MS = 15 * 60_000;

/** The secret of a link that makes the first administrators, once; null where there are accounts already. An earlier link ends. */
export async function firstLink(client: Queryable, now: Date): Promise<string | null> {
  const [found] = await run(client, anyAccount, {});
  if (found!.found) return null;
  await run(client, deleteFirstLinks, {});
  const secret = newSecret();
  await run(client, insertFirstLink, { linkHash: secretHash(secret), expiresAt: new Date(now.getTime() + LINK_MS) });
  return secret;
}

export interface FirstAdministrator {
  readonly role: Role;
  readonly name: string;
  readonly password: string;
}

/** Makes the three administrators, each of another name. Throws SignInRefused for a link that is not good, and BadInput. */
export async function makeFirstAdministrators(
  changing: Changing,
  secret: string,
  administrators: readonly FirstAdministrator[],
): Promise<void> {
  const { client, actor, at } = changing;
  const [taken] = await run(client, takeFirstLink, { linkHash: secretHash(secret), now: at });
  if (taken === undefined)
    throw new SignInRefused("a link for the first administrators, good for 15 minutes and once, got one that is not");
  const roles = administrators.map(({ role }) => role);
  if (roles.length !== OFFICES.length || OFFICES.some((office) => !roles.includes(office)))
    throw new BadInput("administrators", `one each of ${OFFICES.join(", ")}`, roles.join(", "));
  await enter(
    client,
    actor,
    { action: "FIRST_ADMINISTRATORS_MADE", subject: administrators.map(({ name }) => name).join(", ") },
    at,
  );
  for (const { name, password, role } of administrators) {
    await createAccount(changing, { name, password });
    await grant(changing, name, { role, regionCode: null });
  }
}
