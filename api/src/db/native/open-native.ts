import pg from "pg";
import type { Config } from "../../config.ts";
import type { Database } from "../database.ts";
import type { Progress } from "../progress.ts";
import { awaitServer } from "./await-server.ts";
import { checkExtensions } from "./check-extensions.ts";
import { connectionSettings } from "./connection.ts";
import { Listener } from "./listener.ts";

/** How long a start waits for a server that is still coming up. */
const PATIENCE_MS = 60_000;

/** Opens the database of a PostgreSQL server with PostGIS ≥ 3.3, and its replica where there is one. */
export async function openNative(
  config: Config,
  url: string,
  progress: Progress,
  patienceMs = PATIENCE_MS,
): Promise<Database> {
  await awaitServer(url, patienceMs, progress);
  if (config.databaseReadUrl !== null) await awaitServer(config.databaseReadUrl, patienceMs, progress);
  const pool = openPool(config, url);
  const readPool = config.databaseReadUrl === null ? pool : openPool(config, config.databaseReadUrl);
  const listener = new Listener(connectionSettings(url, config.statementTimeoutMs), pool);
  const database: Database = {
    kind: "native",
    pool,
    readPool,
    listen: (channel, heard, resumed) => listener.listen(channel, heard, resumed),
    get listening() {
      return listener.listening;
    },
    async close() {
      await listener.close();
      await pool.end();
      if (readPool !== pool) await readPool.end();
    },
  };
  try {
    await checkExtensions(pool);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function openPool(config: Config, url: string): pg.Pool {
  const pool = new pg.Pool({
    ...connectionSettings(url, config.statementTimeoutMs),
    max: config.poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // A client that is in use loses the pool's hearer; what it runs is rejected anyway, and without a hearer Node would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  // An idle connection breaks when the server restarts; the pool makes another when it is needed.
  pool.on("error", (error) => console.error(`An idle database connection broke: ${error.message}`));
  return pool;
}
