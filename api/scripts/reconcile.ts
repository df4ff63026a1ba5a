import { readConfig } from "../src/config.ts";
import { inTransaction, liftTimeLimit } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { plainFailure } from "../src/db/plain-failure.ts";
import { reconcile } from "../src/indicators/reconcile.ts";

// Counts every rollup anew from the facts and prints each difference; exit code 1 where there is one.

/** Differences printed in full. */
const SHOWN = 500;

const database = await openDatabase(readConfig()).catch((error: unknown) => {
  console.error(plainFailure(error) ?? error);
  process.exit(1);
});
try {
  const { differences, compared } = await inTransaction(database, async (client) => {
    await liftTimeLimit(client);
    return reconcile(client);
  });
  for (const { table, key, stored, counted } of differences.slice(0, SHOWN))
    console.log(`${table}: ${key}: stored ${stored}, counted ${counted}`);
  if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
  const rows = Object.entries(compared).map(([table, count]) => `${count.toLocaleString("en")} of ${table}`);
  console.log(`${differences.length} differences (compared: ${rows.join(", ")})`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await database.close();
}
