import type { Grant, Principal } from "../access/principal.ts";
import type { Role } from "../access/role.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { grantsInForce } from "./named-principal.queries.ts";
import { isInForce } from "./tokens.ts";

/**
 * An account or token by the name that the audit gives it (account:name, token:name), with what it may do at a moment: nothing while it is disabled, revoked or has run
 * out. Null: the name is neither's.
 */
export async function principalNamed(on: Queryable, actor: string, now: Date): Promise<Principal | null> {
  const [, kind, name] = /^(account|token):(.+)$/s.exec(actor) ?? [];
  if (kind === undefined || name === undefined) return null;
  const rows = await run(on, grantsInForce, { kind, name, now });
  const grants: Grant[] = [];
  for (const { role, region_id, personal, account_id } of rows)
    if (region_id === null || (await isInForce(on, { role, region_id, account_id })))
      grants.push({ role: role as Role, regionId: region_id, personal });
  return { kind: kind === "account" ? "ACCOUNT" : "TOKEN", name, grants };
}
