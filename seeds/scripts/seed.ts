// npm run seed -- [--complaints N] [--estates N] [--end YYYY-MM-DD]: fills an empty database with demonstration data.
import { parseArgs } from "node:util";
import { todayOf } from "@estate-atlas/api/calendar/clock";
import { readConfig } from "@estate-atlas/api/config";
import { migrate } from "@estate-atlas/api/db/migrate";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { plainFailure } from "@estate-atlas/api/db/plain-failure";
import { DEFAULT_ESTATES } from "../demo/city-plans.ts";
import { DEFAULT_COMPLAINTS } from "../demo/demo.ts";
import { publishDemoRuns } from "../demo/runs.ts";
import { printSeeding, runsMade } from "../print-seeding.ts";
import { seedDemo } from "../seed.ts";
import { StepPrinter } from "../step-printer.ts";

function whole(name: string, given: string | undefined, fallback: number, from: number, to: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value) || value < from || value > to)
    throw new Error(`--${name}: expected a whole number from ${from} to ${to}, got "${given}"`);
  return value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { complaints: { type: "string" }, estates: { type: "string" }, end: { type: "string" } },
  });
  const complaints = whole("complaints", values.complaints, DEFAULT_COMPLAINTS, 0, 10_000_000);
  const estates = whole("estates", values.estates, DEFAULT_ESTATES, 200, 200_000);
  const config = readConfig();
  const today = values.end ?? todayOf(config);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
    throw new Error(`--end: expected a day as YYYY-MM-DD, got "${today}"`);
  const printer = new StepPrinter();
  const database = await printer.step("database", () => openDatabase(config, (message) => printer.note(message)));
  try {
    await printer.step("migrations", () => migrate(database));
    await printSeeding(printer, "demonstration data", (onProgress) =>
      seedDemo(database, { today, complaints, estates, onProgress }),
    );
    await printer.step("evaluations", () => publishDemoRuns(database, config), runsMade);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(plainFailure(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
});
