import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { allAccounts } from "../accounts/account.queries.ts";
import { createAccount, grant, revoke, setDisabled, setPassword, unlock } from "../accounts/account-changes.ts";
import { WITHIN_MS } from "../accounts/lock.ts";
import type { Context } from "../context.ts";
import { changeAccount, toldOf } from "./change-accounts.ts";
import { GrantInput } from "./grant.input.ts";
import { accountsOf, UserAccount } from "./user-account.type.ts";

const NEEDS = "Needs the right to manage accounts, and an account that is not one's own.";
const NAME = { description: "Its name, in any case." };
const GRANT = { description: "The role, and where." };

@Resolver()
export class UserAccountResolver {
  @Query(() => [UserAccount], { description: "Every account, by name. Needs the right to manage accounts." })
  async userAccounts(@Ctx() context: Context): Promise<UserAccount[]> {
    await context.require("ACCOUNTS");
    return accountsOf(await context.run(allAccounts, { failuresSince: new Date(Date.now() - WITHIN_MS) }));
  }

  @Mutation(() => UserAccount, { description: `Makes an account with one role. ${NEEDS}` })
  createUserAccount(
    @Arg("name", () => ID, { description: "2 to 60 letters, digits and . _ @ -." }) name: string,
    @Arg("password", () => String, { description: "12 to 200 characters." }) password: string,
    @Arg("grant", () => GrantInput, GRANT) given: GrantInput,
    @Ctx() context: Context,
  ): Promise<UserAccount> {
    return changeAccount(context, name, async (changing) => {
      await createAccount(changing, { name, password });
      await grant(changing, name, toldOf(given));
    });
  }

  @Mutation(() => UserAccount, { description: `Gives a role; the account's sessions end. ${NEEDS}` })
  grantRole(
    @Arg("name", () => ID, NAME) name: string,
    @Arg("grant", () => GrantInput, GRANT) given: GrantInput,
    @Ctx() context: Context,
  ): Promise<UserAccount> {
    return changeAccount(context, name, (changing) => grant(changing, name, toldOf(given)));
  }

  @Mutation(() => UserAccount, { description: `Takes a role; the account's sessions end. ${NEEDS}` })
  revokeRole(
    @Arg("name", () => ID, NAME) name: string,
    @Arg("grant", () => GrantInput, GRANT) given: GrantInput,
    @Ctx() context: Context,
  ): Promise<UserAccount> {
    return changeAccount(context, name, (changing) => revoke(changing, name, toldOf(given)));
  }

  @Mutation(() => UserAccount, {
    description: `Lets an account in no more, and ends its sessions; or lets it in again. ${NEEDS}`,
  })
  disableUserAccount(
    @Arg("name", () => ID, NAME) name: string,
    @Arg("disabled", () => Boolean, { description: "False lets it in again." }) disabled: boolean,
    @Ctx() context: Context,
  ): Promise<UserAccount> {
    return changeAccount(context, name, (changing) => setDisabled(changing, name, disabled));
  }

  @Mutation(() => UserAccount, { description: `Forgets an account's wrong passwords. ${NEEDS}` })
  unlockUserAccount(@Arg("name", () => ID, NAME) name: string, @Ctx() context: Context): Promise<UserAccount> {
    return changeAccount(context, name, (changing) => unlock(changing, name));
  }

  @Mutation(() => UserAccount, { description: `Sets another password, and ends the account's sessions. ${NEEDS}` })
  setUserPassword(
    @Arg("name", () => ID, NAME) name: string,
    @Arg("password", () => String, { description: "12 to 200 characters." }) password: string,
    @Ctx() context: Context,
  ): Promise<UserAccount> {
    return changeAccount(context, name, (changing) => setPassword(changing, name, password));
  }
}
