import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runner } from "node-pg-migrate";
import { type Database, liftTimeLimit } from "./database.ts";
import { DatabaseError } from "./database-error.ts";
import type { Queryable } from "./queryable.ts";

const MIGRATIONS = join(import.meta.dirname, "../../../migrations");
/** Any number of our own: whoever migrates holds it until the commit. */
const LOCK = 7_305_118_842;

/**
 * Runs the migrations that this database has not had yet, oldest first, all in one transaction, and returns their names (without
 * ".sql"). Two processes that start at once take turns, and the second finds nothing left to do. Throws what the database says of the
 * first statement that fails, and a DatabaseError where a newer version of this program has been at work; the database is then as it was.
 */
export async function migrate(database: Database, folder = MIGRATIONS): Promise<string[]> {
  const client = await database.pool.connect();
  let failed = true;
  try {
    await client.query("begin");
    await liftTimeLimit(client);
    // Held by the transaction, not by the session as the library's own lock: that would stay with a pooler's connection, and the
    // embedded database has one session for all.
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await refuseNewer(client, folder);
    const run = await runner({
      dbClient: client,
      dir: folder,
      direction: "up",
      migrationsTable: "schema_migrations",
      noLock: true,
      singleTransaction: true,
      logger: { ...console, info: () => undefined, debug: () => undefined, error: () => undefined },
    });
    // The library commits where it ran something; where it ran nothing, its look at the table is still open.
    await client.query("commit");
    failed = false;
    return run.map((migration) => migration.name);
  } finally {
    client.release(failed);
  }
}

/** What a newer version has changed, this one may read wrongly and write back wrong. */
async function refuseNewer(client: Queryable, folder: string): Promise<void> {
  const { rows: tables } = await client.query("select to_regclass('schema_migrations') as known");
  if (tables[0].known === null) return;
  const own = readdirSync(folder).map((file) => file.replace(/\.sql$/, ""));
  const { rows } = await client.query(
    "select name from schema_migrations where name <> all($1::text[]) order by name",
    [own],
  );
  if (rows.length === 0) return;
  throw new DatabaseError(
    `The database belongs to a newer version of this program: it has had ${rows.length} migrations that are not known here, the last "${rows.at(-1).name}". ` +
      "Nothing in it was touched. Start that version, or choose another database with DATABASE_URL or DATA_DIR.",
  );
}
