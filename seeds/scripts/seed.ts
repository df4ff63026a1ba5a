import { todayOf } from "@estate-atlas/api/calendar/clock";
import { readConfig } from "@estate-atlas/api/config";
import { migrate } from "@estate-atlas/api/db/migrate";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { endingPlainly, Usage } from "../../api/scripts/command-end.ts";
import { readOptions, wholeNumber } from "../../api/scripts/read-options.ts";
import { DEFAULT_ESTATES } from "../demo/city-plans.ts";
import { DEFAULT_COMPLAINTS } from "../demo/demo.ts";
import { publishDemoRuns } from "../demo/runs.ts";
import { printSeeding, runsMade } from "../print-seeding.ts";
import { seedDemo } from "../seed.ts";
import { StepPrinter } from "../step-printer.ts";

const HELP = `Fills an empty database with demonstration data: npm run seed [-- --complaints N --estates N --end YYYY-MM-DD]
`;

async function main(): Promise<void> {
  const { values } = readOptions({
    options: {
      complaints: { type: "string", default: String(DEFAULT_COMPLAINTS) },
      estates: { type: "string", default: String(DEFAULT_ESTATES) },
      end: { type: "string" },
    },
  });
  const complaints = wholeNumber("complaints", values.complaints, 0, 10_000_000);
  const estates = wholeNumber("estates", values.estates, 200, 200_000);
  const config = readConfig();
  const today = values.end ?? todayOf(config);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
    throw new Usage(`--end: expected a day as YYYY-MM-DD, got "${today}"`);
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

await endingPlainly(HELP, main);
