import { enter } from "../src/audit/audit.ts";
import { todayOf } from "../src/calendar/clock.ts";
import { readConfig } from "../src/config.ts";
import { inTransaction, run } from "../src/db/database.ts";
import { migrate } from "../src/db/migrate.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { latestImports } from "../src/imports/undo/images.queries.ts";
import { undoImport } from "../src/imports/undo/undo-import.ts";
import { type LaterImport, UndoRefused } from "../src/imports/undo/undo-refused.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { shellActor } from "./shell-actor.ts";

// npm run undo-import -- NUMBER takes an import back; without a number it lists the latest.

const HELP = `Takes an import back: npm run undo-import -- NUMBER. Without a number: the latest imports, and whether they can be undone.
`;

const lineOf = ({ importId, fileName, rows }: LaterImport): string =>
  `  ${importId === null ? "recorded one by one" : `${importId} ${fileName}`}: ${rows} rows`;

async function main(args: readonly string[]): Promise<void> {
  const [importId, ...more] = args;
  if (more.length > 0 || (importId !== undefined && !/^[1-9]\d{0,17}$/.test(importId)))
    throw new Usage(`expected the number of one import, got "${args.join(" ")}"`);
  const config = readConfig();
  const database = await openForCommand(config);
  try {
    await migrate(database);
    if (importId === undefined) {
      for (const { import_id, kind, source, file_name, finished_at, state } of await run(
        database.pool,
        latestImports,
        {},
      ))
        console.log(`${import_id}  ${finished_at.toISOString()}  ${kind} of ${source}: ${file_name} (${state})`);
      return;
    }
    const { fileName } = await inTransaction(database, async (client) => {
      const at = new Date();
      const undoing = { today: todayOf(config), at, by: shellActor.name, days: config.undoDays };
      const undone = await undoImport(client, importId, undoing);
      if (config.auth === "accounts")
        await enter(
          client,
          shellActor,
          { action: "IMPORT_UNDONE", subject: undone.fileName, details: { importId } },
          at,
        );
      return undone;
    });
    console.log(`import ${importId} (${fileName}) is undone`);
  } catch (error) {
    if (!(error instanceof UndoRefused)) throw error;
    console.error([error.message, ...error.later.map(lineOf)].join("\n"));
    process.exitCode = 1;
  } finally {
    await database.close();
  }
}

await endingPlainly(HELP, () => main(process.argv.slice(2)));
