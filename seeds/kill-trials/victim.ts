// The process that a trial kills: victim.ts seed | victim.ts import FILE. Says "begun" when the work begins and "done" when it is acknowledged.
import { readConfig } from "@estate-atlas/api/config";
import { type Database, inTransaction } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { importFile } from "@estate-atlas/api/imports/import-file";
import { seedDemo } from "../seed.ts";
import { SMALL_TRIAL } from "./trial-size.ts";

const [task, file] = process.argv.slice(2);
const config = readConfig();
const database: Database = await openDatabase(config, () => undefined);
process.stdout.write("begun\n");
if (task === "seed") await seedDemo(database, { today: config.today!, ...SMALL_TRIAL });
else
  await inTransaction(database, (client) =>
    importFile(client, {
      kind: "complaints",
      path: file!,
      sourceName: "kill-trials",
      crs: "wgs84",
      today: config.today!,
    }),
  );
process.stdout.write("done\n");
await database.close();
