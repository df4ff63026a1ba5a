import type pg from "pg";
import type { Ending } from "./ending.ts";
import type { Seen } from "./net.ts";
import type { Queryable } from "./queryable.ts";
import type { Reader } from "./reader.ts";
import type { Replica, Server } from "./server.ts";
import { type Statement, valuesOf } from "./statement.ts";
import type { Family } from "./table-families.ts";
import type { RowOf, RowShape } from "./types.ts";

/**
 * The one database, embedded (PGlite in a worker thread) or native (a PostgreSQL server). The rest of the code cannot tell them
 * apart; session state (SET, advisory locks, named prepared statements, LISTEN through a client) must not be used, since the
 * embedded one has a single backend for all clients.
 */
export interface Database {
  readonly kind: "embedded" | "native";
  /** Writes, and reads that must see them. */
  readonly pool: pg.Pool;
  /** Reads: on the replica where there is one that follows, otherwise on `pool`. */
  readonly reader: Reader;
  /** The server that writes, with connections of its own for the watch. */
  readonly primary: Server;
  /** The streaming replica that DATABASE_READ_URL names; null without one. */
  readonly replica: Replica | null;
  /**
   * Hears pg_notify on a channel; payloads come after the commit, reconnecting by itself. `resumed` is called whenever hearing
   * starts again after a gap: what was told meanwhile is lost, so whoever keeps state must read it anew. Returns how to stop.
   */
  listen(channel: string, heard: (payload: string) => void, resumed?: () => void): Promise<() => Promise<void>>;
  /** Whether every write, by any process, is being heard just now; false in a gap. Caches must step aside while it is false. */
  readonly listening: boolean;
  /** Embedded: lets commands of the same user in, as long as it is open (open-for-command.ts); a native one stands open to them anyway. */
  letCommandsIn(): Promise<void>;
  /** Ends connections; statements under way finish first. The process can then exit. */
  close(): Promise<void>;
}

/**
 * Lifts the limit on a statement's time for the rest of the transaction that `client` is in, on both databases. For imports,
 * seeding and migrations only.
 */
export async function liftTimeLimit(client: Queryable): Promise<void> {
  await client.query(LIFT_TIME_LIMIT);
}

/** The embedded database knows this very text, since its server cannot time its own statements. */
export const LIFT_TIME_LIMIT = "set local statement_timeout = 0";

/** Runs a declared statement and returns its rows. */
export async function run<P extends object, S extends RowShape>(
  on: Queryable,
  declared: Statement<P, S>,
  parameters: NoInfer<P>,
): Promise<RowOf<S>[]> {
  const result = await on.query(declared.text, valuesOf(declared, parameters));
  return result.rows as RowOf<S>[];
}

/**
 * Runs a declared statement that only reads where `reader` sends it, under the net where something is `seen`; returns its rows, and the bytes
 * that came for them.
 */
export async function read<P extends object, S extends RowShape>(
  reader: Reader,
  declared: Statement<P, S>,
  parameters: NoInfer<P>,
  ending?: Ending,
  seen?: Seen,
): Promise<{ rows: RowOf<S>[]; bytes: number }> {
  const { rows, bytes } = await reader.query(declared.text, valuesOf(declared, parameters), ending, seen);
  return { rows: rows as RowOf<S>[], bytes };
}

/** Runs `work` in one transaction on the writing pool: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The channel on which written families are told, one name a payload. */
export const DATA_CHANGED = "data_changed";

/**
 * Raises the families' versions and tells listeners; call it once, last, in the transaction that writes. Throws for a family without a
 * version, since answers from it would be kept for ever.
 */
export async function bumpVersions(client: Queryable, families: readonly Family[]): Promise<void> {
  const raised = await client.query(`update data_versions set version = version + 1 where family = any($1::text[])`, [
    [...families].sort(),
  ]);
  if (raised.rowCount !== new Set(families).size)
    throw new Error(`expected a row of data_versions for each of ${families.join(", ")}, found ${raised.rowCount}`);
  for (const family of families) await client.query("select pg_notify($1, $2)", [DATA_CHANGED, family]);
}
