import { readConfig } from "../src/config.ts";
import { inTransaction, liftTimeLimit } from "../src/db/database.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { plainFailure } from "../src/db/plain-failure.ts";
import { NothingCounted, reconcile } from "../src/indicators/reconcile.ts";

// npm run reconcile: counts every rollup anew from the facts and prints each difference; exit code 1 where there is one.

/** Differences printed in full. */
const SHOWN = 500;

async function main(): Promise<number> {
  const database = await openForCommand(readConfig());
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
    return differences.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof NothingCounted ? error.message : (plainFailure(error) ?? error));
  process.exitCode = 1;
}
