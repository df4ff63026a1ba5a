import { userInfo } from "node:os";
import type { Changing } from "../src/accounts/account-changes.ts";
import type { Actor } from "../src/audit/audit.ts";
import { todayOf } from "../src/calendar/clock.ts";
import { readConfig } from "../src/config.ts";
import { inTransaction } from "../src/db/database.ts";
import { migrate } from "../src/db/migrate.ts";
import { openForCommand } from "../src/db/open-for-command.ts";

/** Whoever works in the server's shell, as the audit names them. */
export const shellActor: Actor = { name: `shell:${userInfo().username}`, address: "" };

/** Runs work that changes accounts in one transaction on the database that the settings name. */
export async function changingFromShell<T>(work: (changing: Changing) => Promise<T>): Promise<T> {
  const config = readConfig();
  const database = await openForCommand(config);
  try {
    await migrate(database);
    return await inTransaction(database, (client) =>
      work({ client, actor: shellActor, at: new Date(), day: todayOf(config) }),
    );
  } finally {
    await database.close();
  }
}
