import { connect } from "node:net";
import { dirname, resolve } from "node:path";
import pg from "pg";
import type { Config } from "../../config.ts";
import type { Database } from "../database.ts";
import { poolReader } from "../reader.ts";
import { Server } from "../server.ts";
import { typeParsers } from "../type-parsers.ts";
import { DOOR_PORT, doorOf } from "./door.ts";

/** A statement in the one backend runs to its end. */
const CANNOT_CANCEL = async (): Promise<void> => undefined;

/** The embedded database of a server that has it open, by its door; null where nobody is behind one. It cannot be listened on. */
export async function openThroughDoor(config: Pick<Config, "dataDir" | "poolSize">): Promise<Database | null> {
  const path = doorOf(resolve(config.dataDir));
  if (path === null || !(await answers(path))) return null;
  const connection = { host: dirname(path), port: DOOR_PORT, user: "postgres", database: "postgres", password: "" };
  const pool = new pg.Pool({ ...connection, ssl: false, max: config.poolSize, types: typeParsers() });
  // who uses a client hears of its end
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return {
    kind: "embedded",
    pool,
    primary: new Server(pool, pool, true),
    replica: null,
    reader: poolReader(pool, CANNOT_CANCEL, false),
    listen: () => Promise.reject(new Error("expected the process that has the database open, got one that is let in")),
    listening: false,
    async letCommandsIn() {},
    close: () => pool.end(),
  };
}

function answers(path: string): Promise<boolean> {
  return new Promise((tell) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      tell(true);
    });
    socket.once("error", () => tell(false));
  });
}
