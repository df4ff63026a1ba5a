import { type Database, inTransaction, liftTimeLimit, run } from "@estate-atlas/api/db/database";
import { reconcile } from "@estate-atlas/api/indicators/reconcile";
import { rowCounts } from "./trial.queries.ts";

/** Rows by table. */
export type Counts = Readonly<Record<string, number>>;

export async function count(database: Database): Promise<Counts> {
  const rows = await run(database.pool, rowCounts, {});
  return Object.fromEntries(rows.map(({ name, rows: n }) => [name, Number(n)]));
}

/** Between rollups and facts; an empty database has neither. */
export async function differencesOf(database: Database): Promise<number> {
  if ((await count(database)).regions === 0) return 0;
  const { differences } = await inTransaction(database, async (client) => {
    await liftTimeLimit(client);
    return reconcile(client);
  });
  return differences.length;
}
