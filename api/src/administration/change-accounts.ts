import { allAccounts } from "../accounts/account.queries.ts";
import type { Changing, GrantTold } from "../accounts/account-changes.ts";
import { accountName } from "../accounts/account-name.ts";
import { WITHIN_MS } from "../accounts/lock.ts";
import type { Context } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import { Forbidden } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import type { GrantInput } from "./grant.input.ts";
import { accountsOf, type UserAccount } from "./user-account.type.ts";

export const toldOf = ({ role, regionCode, firm, personal }: GrantInput): GrantTold => ({
  role,
  regionCode: regionCode ?? null,
  firm: firm == null ? null : firmToldOf(firm),
  personal: personal ?? false,
});

function firmToldOf(id: string): NonNullable<GrantTold["firm"]> {
  const { cityCode, number } = decodeId("firm", "firm", id);
  return { cityCode, firmId: number };
}

/** Changes one account in one transaction; returns it as it then is. Whoever administers accounts leaves their own to another. */
export async function changeAccount(
  context: Context,
  given: string,
  work: (changing: Changing) => Promise<unknown>,
): Promise<UserAccount> {
  await context.require("ACCOUNTS");
  const name = accountName(given);
  if (context.actor.name === `account:${name}`) throw new Forbidden("an account that is not one's own");
  const at = new Date();
  try {
    const rows = await inTransaction(context.database, async (client) => {
      await work({ client, actor: context.actor, at, day: context.today });
      return run(client, allAccounts, { failuresSince: new Date(at.getTime() - WITHIN_MS) });
    });
    await context.changed(["access"]);
    return accountsOf(rows).find((account) => account.name === name)!;
  } catch (error) {
    throw context.userError(error);
  }
}
