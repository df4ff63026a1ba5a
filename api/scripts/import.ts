import { readConfig } from "../src/config.ts";
import { inTransaction } from "../src/db/database.ts";
import { migrate } from "../src/db/migrate.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { plainFailure } from "../src/db/plain-failure.ts";
import { HELP, parseCommand, UsageError } from "../src/imports/import-command.ts";
import { importFile } from "../src/imports/import-file.ts";
import type { ImportReport } from "../src/imports/import-request.ts";
import { readMapping } from "../src/imports/mapping.ts";
import { describeProblems } from "../src/imports/problem.ts";
import { writeRejectedFile } from "../src/imports/rejected-file.ts";
import { ProgressLine } from "./progress-line.ts";

async function main(): Promise<number> {
  const config = readConfig();
  const today = config.today ?? new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
  const command = parseCommand(process.argv.slice(2), today);
  if (command === null) {
    process.stdout.write(HELP);
    return 0;
  }
  const mapping = command.mappingFile === null ? undefined : await readMapping(command.mappingFile);
  const line = new ProgressLine();
  const database = await openDatabase(config);
  try {
    await migrate(database);
    const request = {
      ...command.request,
      mapping,
      onProgress: (progress: Parameters<ProgressLine["show"]>[0]) => line.show(progress),
    };
    process.once("SIGINT", () => {
      line.end();
      // the database rolls back what its client leaves unfinished
      console.error("\nInterrupted: the file is one transaction, so nothing of it was written.");
      process.exit(130);
    });
    const report = await inTransaction(database, (client) => importFile(client, request)).finally(() => line.end());
    console.log(summary(report, request.dryRun === true));
    if (report.refused > 0) {
      console.log(describeProblems(report.problems));
      if (request.dryRun !== true)
        console.log(`refused rows: ${await writeRejectedFile(request.path, report.problems)}`);
    }
    return 0;
  } finally {
    await database.close();
  }
}

function summary(report: ImportReport, dryRun: boolean): string {
  const n = (count: number): string => count.toLocaleString("en");
  const lines = [
    `${report.fileName}: ${n(report.rowsRead)} rows read in ${report.seconds.toFixed(1)} s` +
      (dryRun ? " (dry run: nothing was written)" : ""),
    `  inserted ${n(report.inserted)}, updated ${n(report.updated)}, unchanged ${n(report.unchanged)}` +
      `, merged into another row ${n(report.merged)}, refused ${n(report.refused)}`,
    ...report.notes.map((note) => `  note: ${note}`),
    ...report.warnings.map((warning) => `  look: ${warning}`),
  ];
  return lines.join("\n");
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exitCode = 2;
  } else {
    console.error(plainFailure(error) ?? (error instanceof Error ? error.message : error));
    process.exitCode = 1;
  }
}
