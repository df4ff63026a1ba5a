// The process that a trial kills: victim.ts seed | victim.ts import FILE | victim.ts recount. Says "begun" when the work begins, "at STEP" at each
// step (of recounting: "at statement N") and "done" when it is acknowledged.
import { readConfig } from "@estate-atlas/api/config";
import { type Database, inTransaction, type Queryable } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { importFile } from "@estate-atlas/api/imports/import-file";
import { recountAll } from "@estate-atlas/api/indicators/rollup";
import { seedDemo } from "../seed.ts";
import { SMALL_TRIAL } from "./trial-size.ts";

const [task, file] = process.argv.slice(2);
const config = readConfig();
const today = config.today!;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const steps = new Set<string>();
const onProgress = ({ step }: { readonly step: string }): void => {
  if (!steps.has(step)) say(`at ${step}`);
  steps.add(step);
};

/** The client, saying each statement before it is sent. */
function saying(client: Queryable): Queryable {
  let sent = 0;
  const query = (...given: Parameters<Queryable["query"]>): unknown => {
    sent += 1;
    say(`at statement ${sent}`);
    return client.query(...given);
  };
  return { query: query as Queryable["query"] };
}

const database: Database = await openDatabase(config, () => undefined);
say("begun");
if (task === "seed") await seedDemo(database, { today, ...SMALL_TRIAL, onProgress });
else if (task === "recount") await inTransaction(database, (client) => recountAll(saying(client), { today }));
else
  await inTransaction(database, (client) =>
    importFile(client, {
      kind: "complaints",
      path: file!,
      sourceName: "kill-trials",
      crs: "wgs84",
      today,
      onProgress,
    }),
  );
say("done");
await database.close();
