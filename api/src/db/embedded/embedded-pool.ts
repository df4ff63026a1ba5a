import pg from "pg";
import { typeParsers } from "../type-parsers.ts";
import type { BackendLock } from "./backend-lock.ts";
import { EmbeddedStream, type StreamLimits } from "./embedded-stream.ts";
import type { Engine } from "./engine.ts";

/** pg's ordinary pool, whose connections lead to the engine in this process. */
export function embeddedPool(engine: Engine, lock: BackendLock, limits: StreamLimits, size: number): pg.Pool {
  const pool = new pg.Pool({
    stream: () => new EmbeddedStream(engine, lock, limits),
    // Named here so that pg does not take them from PGHOST, PGUSER and the like.
    host: "embedded",
    user: "postgres",
    database: "postgres",
    password: "",
    ssl: false,
    max: size,
    types: typeParsers(),
  });
  // A client that is in use loses the pool's hearer; what it runs is rejected anyway, and without a hearer Node would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", (error) => console.error(`A connection to the embedded database broke: ${error.message}`));
  return pool;
}
