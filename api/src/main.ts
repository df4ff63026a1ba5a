import { readConfig } from "./config.ts";
import { migrate } from "./db/migrate.ts";
import { openDatabase } from "./db/open-database.ts";
import { plainFailure } from "./db/plain-failure.ts";
import { CLOSE_WITHIN_MS } from "./http/closing.ts";
import { serve } from "./serve.ts";

/** The server without demonstration data; `npm start` runs seeds/main.ts, which adds them. */
try {
  const config = readConfig();
  const database = await openDatabase(config);
  await migrate(database);
  const server = await serve({ database, config });
  let stopping = false;
  const stop = (): void => {
    // One press of Ctrl-C may come several times, from terminal, npm and shell.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS + 5000).unref();
    server
      .close()
      .then(() => database.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  console.log(server.url);
  if (server.firstLink !== null) console.log(`the first administrators are made at ${server.firstLink}`);
} catch (error) {
  console.error(plainFailure(error) ?? error);
  process.exit(1);
}
