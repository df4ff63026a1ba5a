import type { Done } from "./audit/audit.ts";
import type { Context } from "./context.ts";
import { bumpVersions, inTransaction, type run } from "./db/database.ts";
import type { Family } from "./db/table-families.ts";

/**
 * One transaction over rows that people edit. Where its result is a change, `entered` says what the audit has to say of it; then every process
 * hears of it, this one first.
 */
export async function changing<T extends object>(
  context: Context,
  family: Family,
  work: (client: Parameters<typeof run>[0]) => Promise<T>,
  entered: (result: T) => Done | null,
): Promise<T> {
  try {
    const { result, isChange } = await inTransaction(context.database, async (client) => {
      const result = await work(client);
      const done = entered(result);
      if (done) {
        await context.enterIn(client, done);
        await bumpVersions(client, [family]);
      }
      return { result, isChange: done !== null };
    });
    if (isChange) await context.changed([family]);
    return result;
  } catch (error) {
    throw context.userError(error);
  }
}
