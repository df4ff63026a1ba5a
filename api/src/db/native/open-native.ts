import pg from "pg";
import type { Config } from "../../config.ts";
import type { Database } from "../database.ts";
import type { Progress } from "../progress.ts";
import { poolReader, type Reader, replicatedReader } from "../reader.ts";
import { Replica, Server } from "../server.ts";
import { awaitServer } from "./await-server.ts";
import { cancelStatement } from "./cancel.ts";
import { checkExtensions } from "./check-extensions.ts";
import { connectionSettings } from "./connection.ts";
import { Listener } from "./listener.ts";

/** How long a start waits for a server that is still coming up. */
const PATIENCE_MS = 60_000;
/** How long the watch waits, for a connection and for an answer. */
const CONTROL_TIMEOUT_MS = 4_000;

/** Opens the database of a PostgreSQL server with PostGIS ≥ 3.3, and its replica where there is one; that may be unavailable. */
export async function openNative(
  config: Config,
  url: string,
  progress: Progress,
  patienceMs = PATIENCE_MS,
): Promise<Database> {
  await awaitServer(url, patienceMs, progress);
  const pool = openPool(config, url);
  const control = openControl(url);
  const primary = new Server(pool, control, true);
  const onPrimary = poolReader(pool, cancelStatement, true);
  const replica = config.databaseReadUrl === null ? null : openReplica(config, config.databaseReadUrl);
  const listener = new Listener(connectionSettings(url, config.statementTimeoutMs), control);
  const database: Database = {
    kind: "native",
    pool,
    primary,
    replica: replica?.server ?? null,
    reader: replica ? replicatedReader(primary, onPrimary, replica.server, replica.reader) : onPrimary,
    listen: (channel, heard, resumed) => listener.listen(channel, heard, resumed),
    get listening() {
      return listener.listening;
    },
    async letCommandsIn() {},
    async close() {
      await listener.close();
      await Promise.all([pool.end(), control.end(), replica?.end()]);
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

function openReplica(config: Config, url: string): { server: Replica; reader: Reader; end: () => Promise<unknown> } {
  const pool = openPool(config, url);
  const control = openControl(url);
  return {
    // The watch will say when it is there.
    server: new Replica(pool, control, false),
    reader: poolReader(pool, cancelStatement, true),
    end: () => Promise.all([pool.end(), control.end()]),
  };
}

function openPool(config: Config, url: string): pg.Pool {
  return watchedPool({
    ...connectionSettings(url, config.statementTimeoutMs),
    max: config.poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
}

/** Two connections that no question of a user gets: one for what is slow (all regions after a change), one for the watch's looks. */
function openControl(url: string): pg.Pool {
  return watchedPool({
    ...connectionSettings(url, CONTROL_TIMEOUT_MS, "estate-atlas-watch"),
    max: 2,
    connectionTimeoutMillis: CONTROL_TIMEOUT_MS,
    // Counted here too: a server that has stopped, or whose host has, does not count.
    query_timeout: CONTROL_TIMEOUT_MS,
  });
}

function watchedPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(settings);
  // A client that is in use loses the pool's hearer; what it runs is rejected anyway, and without a hearer Node would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  // An idle connection breaks when the server restarts; the pool makes another when it is needed.
  pool.on("error", (error) => console.error(`An idle database connection broke: ${error.message}`));
  return pool;
}
