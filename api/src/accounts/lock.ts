import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { latestFailures } from "./failure.queries.ts";

/** So many wrong passwords within WITHIN_MS lock for as long again. */
export const WITHIN_MS = 15 * 60_000;
/** Of one account from one address, so that nobody locks another out; of all accounts from it, so that nobody tries them in turn. */
const OF_ACCOUNT = 5;
const OF_ADDRESS = 30;

/** Until when an address may not try for an account (null: for any); null: it may. */
export async function lockedUntil(
  on: Queryable,
  name: string | null,
  address: string,
  now: Date,
): Promise<Date | null> {
  // the latest may be as old as the lock is long, and the first of them older by the time they count in
  const since = new Date(now.getTime() - 2 * WITHIN_MS);
  const times = async (limit: number, of: string | null): Promise<number[]> =>
    (await run(on, latestFailures, { address, name: of, since, limit })).map(({ failed_at }) => failed_at.getTime());
  const untils = [
    name === null ? 0 : lockOf(await times(OF_ACCOUNT, name), OF_ACCOUNT),
    lockOf(await times(OF_ADDRESS, null), OF_ADDRESS),
  ].filter((until) => until > now.getTime());
  return untils.length === 0 ? null : new Date(Math.max(...untils));
}

/** When the lock of these times, the latest first, ends (or ended); 0 where there was none. */
function lockOf(times: readonly number[], most: number): number {
  const [latest, first] = [times[0] ?? 0, times[most - 1]];
  return first !== undefined && latest - first <= WITHIN_MS ? latest + WITHIN_MS : 0;
}
