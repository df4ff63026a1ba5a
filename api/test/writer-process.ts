// A process of its own on an embedded database's folder, for a test that kills it: commits transactions of 100 rows and says so after
// each acknowledgement. Leaves with code 3 where the folder is refused.
import { inTransaction } from "../src/db/database.ts";
import { DatabaseError } from "../src/db/database-error.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { testConfig } from "./test-config.ts";

const [dataDir = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  const database = await openDatabase(testConfig({ dataDir }), () => undefined);
  for (let number = 1; ; number++) {
    await inTransaction(database, async (client) => {
      for (let part = 0; part < 4; part++)
        await client.query("insert into kept select $1::int from generate_series(1, 25)", [number]);
    });
    console.log(`committed ${number}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(error instanceof DatabaseError ? 3 : 1);
});
