import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { plainFailure } from "../plain-failure.ts";
import type { Progress } from "../progress.ts";
import { poolReader } from "../reader.ts";
import { Server } from "../server.ts";
import { BackendLock } from "./backend-lock.ts";
import { type DatabaseDirectory, prepareDirectory } from "./database-directory.ts";
import { lockDirectory } from "./directory-lock.ts";
import { openDoor } from "./door.ts";
import { CRASHED, EmbeddedError, REFUSED } from "./embedded-error.ts";
import { embeddedPool } from "./embedded-pool.ts";
import { EmbeddedStream } from "./embedded-stream.ts";
import { Engine, type EngineEvents } from "./engine.ts";
import { Housekeeping } from "./housekeeping.ts";
import { ListenerSet } from "./listener-set.ts";
import { postgisBundle } from "./postgis-bundle.ts";
import { serverProgram } from "./server-program.ts";

/** Waiting for another transaction is not the statement's own fault; an import may hold the one backend for a while. */
const LOCK_TIMEOUT_MS = 60_000;

/** A statement that runs in the one backend runs to its end, or to its limit of time. */
const CANNOT_CANCEL = async (): Promise<void> => undefined;

/**
 * Opens the database that runs inside this process, in `<dataDir>/database`, making it where there is none. Throws a DatabaseError that
 * says what to do where the folder cannot be used or what is in it cannot be opened; the files are then as they were.
 */
export async function openEmbedded(config: Config, progress: Progress): Promise<Database> {
  const dataDir = resolve(config.dataDir);
  let unlock: () => void = () => undefined;
  try {
    unlock = await lockDirectory(dataDir);
    const directory = prepareDirectory(dataDir);
    progress(BEGINNINGS[directory.state](directory.path));
    const listeners = new ListenerSet();
    const engine = await openEngine(dataDir, directory, listeners);
    directory.complete();
    return assemble(config, dataDir, engine, listeners, unlock);
  } catch (error) {
    unlock();
    if (error instanceof DatabaseError) throw error;
    const plain = plainFailure(error);
    throw plain === null
      ? error
      : new DatabaseError(`The embedded database in ${dataDir} cannot be opened: ${plain}`, { cause: error });
  }
}

const BEGINNINGS: Readonly<Record<DatabaseDirectory["state"], (path: string) => string>> = {
  new: (path) => `Making the embedded database in ${path} (the first time only) …`,
  interrupted: (path) => `Making the embedded database in ${path} anew: the first time was interrupted …`,
  made: (path) => `Opening the embedded database in ${path} …`,
};

async function openEngine(dataDir: string, { path, state }: DatabaseDirectory, events: EngineEvents): Promise<Engine> {
  try {
    // the program is compiled while PostGIS is unpacked
    const [postgis] = await Promise.all([postgisBundle(dataDir), serverProgram()]);
    const engine = new Engine(path, postgis, events);
    await engine.open();
    return engine;
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error;
    if (error.code === REFUSED && !/No space left on device/.test(error.message) && state === "made")
      throw new DatabaseError(
        `The embedded database in ${path} cannot be opened; its server says: ${error.message}.\n` +
          "Its files are damaged, or not of this version. They are as they were: put the folder back from a copy; or move it away " +
          "and start again, for an empty database; or choose another folder with DATA_DIR.",
        { cause: error },
      );
    if (error.code !== CRASHED) throw error;
  }
  // It broke without a word from the server: what was unpacked of PostGIS may be broken, and can be had again.
  const engine = new Engine(path, await postgisBundle(dataDir, { anew: true }), events);
  await engine.open();
  return engine;
}

function assemble(
  config: Config,
  dataDir: string,
  engine: Engine,
  listeners: ListenerSet,
  unlock: () => void,
): Database {
  const lock = new BackendLock();
  const limits = {
    statementTimeoutMs: config.statementTimeoutMs,
    lockTimeoutMs: LOCK_TIMEOUT_MS,
    goesFirst: false,
  };
  const pool = embeddedPool(engine, lock, limits, config.poolSize);
  // There is one backend: what the watch asks cannot run beside another statement, only before those that wait.
  const control = embeddedPool(engine, lock, { ...limits, goesFirst: true }, 1);
  const housekeeping = new Housekeeping(pool, engine, lock);
  let open = true;
  let shut = async (): Promise<void> => undefined;
  return {
    kind: "embedded",
    pool,
    primary: new Server(pool, control, true),
    replica: null,
    reader: poolReader(pool, CANNOT_CANCEL, false),
    async listen(channel, heard, resumed) {
      const release = await lock.acquire(
        LOCK_TIMEOUT_MS,
        () => new Error(`could not listen on ${channel}: the database is busy`),
      );
      try {
        await engine.listen(channel);
      } finally {
        release();
      }
      return listeners.add({ channel, heard, resumed });
    },
    get listening() {
      return open && engine.running;
    },
    async letCommandsIn() {
      shut = await openDoor(dataDir, () => new EmbeddedStream(engine, lock, limits));
    },
    async close() {
      if (!open) return;
      open = false;
      await shut();
      await housekeeping.stop();
      await Promise.all([pool.end(), control.end()]);
      await engine.close();
      unlock();
    },
  };
}
