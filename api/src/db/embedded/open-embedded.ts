import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../../config.ts";
import type { Database } from "../database.ts";
import type { Progress } from "../progress.ts";
import { poolReader } from "../reader.ts";
import { Server } from "../server.ts";
import { lockDirectory } from "./directory-lock.ts";
import { embeddedPool } from "./embedded-pool.ts";
import { Engine } from "./engine.ts";
import { Housekeeping } from "./housekeeping.ts";
import { ListenerSet } from "./listener-set.ts";
import { postgisBundle } from "./postgis-bundle.ts";
import { Turns } from "./turns.ts";

/** Waiting for another transaction is not the statement's own fault; an import may hold the one backend for a while. */
const TURN_TIMEOUT_MS = 60_000;

/** A statement that runs in the one backend runs to its end, or to its limit of time. */
const CANNOT_CANCEL = async (): Promise<void> => undefined;

/** Opens the database that runs inside this process, in `<dataDir>/database`, making it where there is none. */
export async function openEmbedded(config: Config, progress: Progress): Promise<Database> {
  const dataDir = resolve(config.dataDir);
  const unlock = await lockDirectory(dataDir);
  try {
    const directory = join(dataDir, "database");
    // Written when the files were complete: making them takes seconds, and what a kill leaves half-made cannot be opened.
    const made = join(dataDir, "database.made");
    if (!existsSync(made)) {
      rmSync(directory, { recursive: true, force: true });
      progress(`Making the embedded database in ${directory} (the first time only) …`);
    } else progress(`Opening the embedded database in ${directory} …`);
    mkdirSync(directory, { recursive: true });

    const listeners = new ListenerSet();
    const engine = new Engine(directory, await postgisBundle(dataDir), listeners);
    await engine.open();
    writeFileSync(made, "");
    return assemble(config, engine, listeners, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function assemble(config: Config, engine: Engine, listeners: ListenerSet, unlock: () => void): Database {
  const turns = new Turns();
  const limits = {
    statementTimeoutMs: config.statementTimeoutMs,
    turnTimeoutMs: TURN_TIMEOUT_MS,
    goesFirst: false,
  };
  const pool = embeddedPool(engine, turns, limits, config.poolSize);
  // There is one backend: what the watch asks cannot run beside another statement, only before those that wait.
  const control = embeddedPool(engine, turns, { ...limits, goesFirst: true }, 1);
  const housekeeping = new Housekeeping(pool, engine, turns);
  let open = true;
  return {
    kind: "embedded",
    pool,
    primary: new Server(pool, control, true),
    replica: null,
    reader: poolReader(pool, CANNOT_CANCEL),
    async listen(channel, heard, resumed) {
      const giveBack = await turns.take(
        TURN_TIMEOUT_MS,
        () => new Error(`could not listen on ${channel}: the database is busy`),
      );
      try {
        await engine.listen(channel);
      } finally {
        giveBack();
      }
      return listeners.add({ channel, heard, resumed });
    },
    get listening() {
      return open && engine.running;
    },
    async close() {
      if (!open) return;
      open = false;
      await housekeeping.stop();
      await Promise.all([pool.end(), control.end()]);
      await engine.close();
      unlock();
    },
  };
}
