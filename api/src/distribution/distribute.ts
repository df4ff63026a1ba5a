import type { Database } from "../db/database.ts";
import { inTransaction, liftTimeLimit } from "../db/database.ts";
import { DatabaseError } from "../db/database-error.ts";
import { planOf, type Step } from "./plan.ts";
import { requireCitus, tableLocations } from "./table-location.ts";

/**
 * Brings every table of the coordinator's database to its place, with the rows that it has: all in one transaction, or nothing. Returns
 * what was run. Throws where the database is no coordinator, and where a table stands somewhere else already.
 */
export async function distribute(
  database: Database,
  told: (step: Step) => void = () => undefined,
): Promise<readonly Step[]> {
  return inTransaction(database, async (client) => {
    await requireCitus(client);
    await liftTimeLimit(client);
    const { steps, misplaced } = planOf(await tableLocations(client));
    if (misplaced.length > 0)
      throw new DatabaseError(
        `Nothing was changed: ${misplaced.join("; ")}. Take them back with "select undistribute_table('…')" and run this again.`,
      );
    // one connection a worker: tables that point to tables whole on every server allow no other way within a transaction
    await client.query("set local citus.multi_shard_modify_mode = 'sequential'");
    for (const step of steps) {
      told(step);
      await client.query(step.sql);
    }
    return steps;
  });
}
