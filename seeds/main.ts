import { todayOf } from "@estate-atlas/api/calendar/clock";
import { readConfig } from "@estate-atlas/api/config";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { plainFailure } from "@estate-atlas/api/db/plain-failure";
import { dashboardBuilt } from "./dashboard-built.ts";
import { printSeeding, runsMade } from "./print-seeding.ts";
import { StepPrinter } from "./step-printer.ts";

/** How long the database may take to close, once the server has, before the process ends regardless. */
const DATABASE_WITHIN_MS = 5_000;

async function main(): Promise<void> {
  const dashboard = dashboardBuilt();
  const config = readConfig();
  const printer = new StepPrinter();
  // what fills the database is read while the database opens in its thread
  const [database, { migrate }, { seedIfEmpty }] = await Promise.all([
    printer.step(
      "database",
      () => openDatabase(config, (message) => printer.note(message)),
      ({ kind }) => (kind === "embedded" ? `embedded, in ${config.dataDir}` : "native"),
    ),
    import("@estate-atlas/api/db/migrate"),
    import("./seed.ts"),
  ]);
  await printer.step(
    "migrations",
    () => migrate(database),
    (names) => (names.length === 0 ? "nothing new" : `${names.length} run`),
  );
  if (config.demoData)
    await printSeeding(printer, "demonstration data", (onProgress) =>
      seedIfEmpty(database, { today: todayOf(config), onProgress }),
    );
  if (config.demoData) {
    const { publishDemoRuns } = await import("./demo/runs.ts");
    await printer.step("evaluations", () => publishDemoRuns(database, config), runsMade);
  }
  // not earlier: what the server is made of would only stand in memory while the demo goes in
  const { serve } = await import("@estate-atlas/api/serve");
  const { CLOSE_WITHIN_MS } = await import("@estate-atlas/api/http/closing");
  await printer.step(
    "dashboard",
    () => dashboard,
    (note) => note,
  );
  const server = await printer.step("server", () => serve({ database, config }));

  let closing = false;
  const close = (): void => {
    // one press of Ctrl-C comes several times: from the terminal, npm and the start script
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS + DATABASE_WITHIN_MS).unref();
    server
      .close()
      .then(() => database.close())
      .then(() => process.exit(0), fail);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, close);
  printer.line(server.url);
  if (server.firstLink !== null)
    printer.line(`the first administrators are made at ${server.firstLink} (15 minutes, once)`);
}

function fail(error: unknown): never {
  console.error(plainFailure(error) ?? error);
  process.exit(1);
}

main().catch(fail);
