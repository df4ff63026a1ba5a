import { enter } from "../src/audit/audit.ts";
import { todayOf } from "../src/calendar/clock.ts";
import { readConfig } from "../src/config.ts";
import { inTransaction } from "../src/db/database.ts";
import { migrate } from "../src/db/migrate.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { imported } from "../src/imports/audited.ts";
import { importFile } from "../src/imports/import-file.ts";
import { ImportRefused } from "../src/imports/import-refused.ts";
import type { FileRequest } from "../src/imports/import-request.ts";
import { describeFindings, describeReport } from "../src/imports/import-summary.ts";
import { readMapping } from "../src/imports/mapping.ts";
import type { Problem } from "../src/imports/problem.ts";
import { writeRejectedFile } from "../src/imports/rejected-file.ts";
import { endingPlainly } from "./command-end.ts";
import { HELP, parseCommand } from "./import-command.ts";
import { ProgressLine } from "./progress-line.ts";
import { shellActor } from "./shell-actor.ts";

async function main(): Promise<number> {
  const config = readConfig();
  const command = parseCommand(process.argv.slice(2), todayOf(config));
  if (command === null) {
    process.stdout.write(HELP);
    return 0;
  }
  const mapping = command.mappingFile === null ? undefined : await readMapping(command.mappingFile);
  const line = new ProgressLine();
  const database = await openForCommand(config);
  try {
    await migrate(database);
    const request = {
      ...command.request,
      mapping,
      actor: shellActor.name,
      onProgress: (progress: Parameters<ProgressLine["show"]>[0]) => line.show(progress),
    };
    process.once("SIGINT", () => {
      line.end();
      // the database rolls back what its client leaves unfinished
      console.error("\nInterrupted: the file is one transaction, so nothing of it was written.");
      process.exit(130);
    });
    try {
      const report = await inTransaction(database, async (client) => {
        const report = await importFile(client, request);
        // where nobody has an account nobody's writes are entered
        if (config.auth === "accounts" && report.importId !== null)
          await enter(client, shellActor, imported(report), new Date());
        return report;
      }).finally(() => line.end());
      console.log(describeReport(report, request.dryRun === true));
      if (report.problems.length === 0) return 0;
      await keepRefused(request, report.problems);
      if (request.skipBad === true) return 0;
      console.log("As it stands the file would be refused: mend these rows, or leave them out with --skip-bad.");
      return 1;
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      console.error(error.message);
      const findings = error.findings === null ? "" : describeFindings(error.findings);
      if (findings !== "") console.error(findings);
      if (error.problems.length > 0) await keepRefused(request, error.problems);
      return 1;
    }
  } finally {
    await database.close();
  }
}

/** Where they cannot be written, the import stands as it is. */
async function keepRefused(request: FileRequest, problems: readonly Problem[]): Promise<void> {
  try {
    console.log(`refused rows: ${await writeRejectedFile(request, problems)}`);
  } catch (error) {
    console.error(`the refused rows could not be written beside the file: ${(error as Error).message}`);
  }
}

await endingPlainly(HELP, async () => {
  process.exitCode = await main();
});
