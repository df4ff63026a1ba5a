import { type Actor, enter } from "../audit/audit.ts";
import { type Database, inTransaction, run } from "../db/database.ts";
import { SignInLocked, SignInRefused } from "../errors.ts";
import { accountByName } from "./account.queries.ts";
import { deleteFailures, deleteOldFailures, insertFailure } from "./failure.queries.ts";
import { lockedUntil, WITHIN_MS } from "./lock.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { isPassword } from "./password.ts";
import { openSession, type SessionLimits } from "./sessions.ts";

const LONGEST_NAME = 60;

/** Who tries, and from where. */
export interface Attempt {
  readonly name: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
}

/**
 * Opens a session for whoever knows an account's password; returns what its cookie holds. Throws SignInRefused, in the same words and after
 * the same time whatever was wrong, and SignInLocked after too many wrong passwords.
 */
export async function signIn(database: Database, attempt: Attempt, limits: SessionLimits, now: Date): Promise<string> {
  const { accountId, name } = await checkPassword(database, attempt, now);
  const { address, agent } = attempt;
  return inTransaction(database, async (client) => {
    await run(client, deleteFailures, { name, address });
    await enter(client, { name: `account:${name}`, address }, { action: "SIGNED_IN", subject: name }, now);
    return openSession(client, accountId, { address, agent }, limits, now);
  });
}

/** The account that a name and its password belong to; throws as signIn does. */
export function checkPassword(
  database: Database,
  attempt: Omit<Attempt, "agent">,
  now: Date,
): Promise<{ accountId: number; name: string }> {
  const name = attempt.name.normalize("NFKC").trim().toLowerCase().replaceAll("\0", "").slice(0, LONGEST_NAME);
  // many at once would all be let in before the first was counted
  return oneAtATime(attempt.address, () => checked(database, { ...attempt, name }, now));
}

async function checked(
  database: Database,
  { name, address, password }: Omit<Attempt, "agent">,
  now: Date,
): Promise<{ accountId: number; name: string }> {
  const { pool } = database;
  const until = await lockedUntil(pool, name, address, now);
  if (until !== null) throw new SignInLocked(Math.ceil((until.getTime() - now.getTime()) / 1000));
  const [account] = await run(pool, accountByName, { name });
  const right = await isPassword(account?.password_hash ?? null, password);
  if (right && account !== undefined && account.disabled_at === null) return { accountId: account.account_id, name };
  const nobody: Actor = { name: "nobody", address };
  await inTransaction(database, async (client) => {
    await run(client, deleteOldFailures, { before: new Date(now.getTime() - 2 * WITHIN_MS) });
    await run(client, insertFailure, { name, address, at: now });
    await enter(client, nobody, { action: "SIGN_IN_FAILED", subject: name }, now);
    if ((await lockedUntil(client, name, address, now)) !== null)
      await enter(client, nobody, { action: "SIGN_IN_LOCKED", subject: name }, now);
  });
  throw new SignInRefused();
}
