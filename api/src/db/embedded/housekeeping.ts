import type pg from "pg";
import { run } from "../database.ts";
import type { BackendLock } from "./backend-lock.ts";
import { type Engine, SILENT } from "./engine.ts";
import { tablesInNeed } from "./housekeeping.queries.ts";
import { queryMessage } from "./protocol.ts";

const EVERY_MS = 60_000;
const PATIENCE_MS = 5_000;

/**
 * Does what autovacuum does in a server, which PGlite has not: without it, updated tables grow and the planner does not know them.
 * Looks once a minute, one table a turn, so that a statement waits for one table at most.
 */
export class Housekeeping {
  readonly #pool: pg.Pool;
  readonly #engine: Engine;
  readonly #lock: BackendLock;
  readonly #timer: NodeJS.Timeout;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(pool: pg.Pool, engine: Engine, lock: BackendLock) {
    this.#pool = pool;
    this.#engine = engine;
    this.#lock = lock;
    this.#timer = setInterval(() => {
      if (!this.#lock.held) this.tidy();
    }, EVERY_MS);
    this.#timer.unref();
  }

  /** Vacuums and analyses what needs it; resolves when done, or put off because the database is busy. */
  tidy(): Promise<void> {
    this.#working = this.#working
      .then(() => this.#tidy())
      .catch((error: Error) => {
        console.error(`Vacuuming the embedded database is put off: ${error.message}`);
      });
    return this.#working;
  }

  /** Lets the table under way finish. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#working;
  }

  async #tidy(): Promise<void> {
    for (const { name, vacuum } of await run(this.#pool, tablesInNeed, {})) {
      if (this.#stopped) return;
      const release = await this.#lock.acquire(PATIENCE_MS, () => new Error("another transaction is at work"));
      try {
        // Not through the pool: neither may it run in a transaction, nor has it to be done within a statement's time.
        await this.#engine.exchange(queryMessage(`${vacuum ? "vacuum (analyze)" : "analyze"} ${name}`), SILENT);
      } finally {
        release();
      }
    }
  }
}
