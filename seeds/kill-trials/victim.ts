// The process that a trial kills: victim.ts seed | victim.ts import FILE | victim.ts undo IMPORT | victim.ts recount. Says "begun" when the work begins, "at STEP" at each
// step (of an import and of recounting also "at statement N") and "done" when it is acknowledged. With --held-at STEP, an
// import or recounting that has come to the step waits with its next statement until its input ends.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { readConfig } from "@estate-atlas/api/config";
import { type Database, inTransaction } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { importFile } from "@estate-atlas/api/imports/import-file";
import type { ImportClient } from "@estate-atlas/api/imports/staging/copy-writer";
import { undoImport } from "@estate-atlas/api/imports/undo/undo-import";
import { recountAll } from "@estate-atlas/api/indicators/rollup";
import { seedDemo } from "../seed.ts";
import { SMALL_TRIAL } from "./trial-size.ts";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { "held-at": { type: "string" } } });
const [task, file] = positionals;
const heldAt = values["held-at"] ?? null;
const config = readConfig();
const today = config.today!;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const steps = new Set<string>();
const come = (step: string): void => {
  if (!steps.has(step)) say(`at ${step}`);
  steps.add(step);
};
const onProgress = ({ step }: { readonly step: string }): void => come(step);
/** The first files of divisions are in once so many rows of one have been read: only the last has more. */
const ROWS_OF_THE_LAST = 2_000;
const onSeeding = ({ step, rows }: { readonly step: string; readonly rows: number }): void =>
  come(step === "divisions" && rows > ROWS_OF_THE_LAST ? "communities" : step);

/** The client, saying each statement before it is sent, and holding it back where the trial holds the work. */
function watched(client: ImportClient): ImportClient {
  let sent = 0;
  const query = (...given: unknown[]): unknown => {
    const send = (): unknown => (client.query as (...given: unknown[]) => unknown).apply(client, given);
    // a COPY's stream is given as it is: nobody waits for a promise of it
    if (typeof given[0] !== "string" && typeof (given[0] as { text?: unknown }).text !== "string") return send();
    sent += 1;
    come(`statement ${sent}`);
    if (heldAt === null || !steps.has(heldAt)) return send();
    return once(process.stdin.resume(), "end").then(send);
  };
  return { query: query as ImportClient["query"] };
}

const database: Database = await openDatabase(config, () => undefined);
say("begun");
if (task === "seed") await seedDemo(database, { today, ...SMALL_TRIAL, onProgress: onSeeding });
else if (task === "undo")
  await inTransaction(database, (client) =>
    undoImport(watched(client), file!, { today, at: new Date(), by: "kill-trials", days: 30 }),
  );
else if (task === "recount") await inTransaction(database, (client) => recountAll(watched(client), { today }));
else
  await inTransaction(database, (client) =>
    importFile(watched(client), {
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
