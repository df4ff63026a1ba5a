import type pg from "pg";
import { type Database, inTransaction } from "../src/db/database.ts";

/** Of a migrated database, before anything was brought in. */
export interface Beginning {
  readonly structure: string;
  readonly tables: readonly string[];
  /** Rows of the tables that migrations fill and tests may change, as JSON. */
  readonly rows: ReadonlyMap<string, string>;
  readonly sequences: readonly Sequence[];
}

interface Sequence {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

/** Filled by migrations and by PostGIS, and left alone by tests that leave the structure alone. */
const FIXED = ["schema_migrations", "spatial_ref_sys"];

export async function beginningOf({ pool }: Database): Promise<Beginning> {
  const tables = await tablesIn(pool);
  const rows = new Map<string, string>();
  for (const table of await filled(pool, tables)) {
    const { rows: found } = await pool.query(`select json_agg(t)::text as rows from ${table} t`);
    rows.set(table, found[0].rows);
  }
  return { structure: await structureOf(pool), tables, rows, sequences: await sequencesIn(pool) };
}

/**
 * Takes out of an embedded database what tests have put in. False where it cannot be had as it began: it is closed or still in use, or its
 * structure is another.
 */
export async function beginAgain(database: Database, beginning: Beginning): Promise<boolean> {
  const { pool } = database;
  if (!database.listening || pool.idleCount < pool.totalCount) return false;
  const tables = await tablesIn(pool);
  // Imports make tables for months of complaints.
  const added = tables.filter((table) => !beginning.tables.includes(table));
  if (added.length > 0) await pool.query(`drop table ${added.join(", ")}`);
  if ((await structureOf(pool)) !== beginning.structure) return false;
  const written = await filled(pool, beginning.tables);
  if (written.length > 0) await emptied(database, written);
  for (const [table, rows] of beginning.rows)
    await pool.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [rows]);
  await pool.query(
    "select setval(name, value, called) from json_to_recordset($1) s (name text, value bigint, called boolean)",
    [JSON.stringify(beginning.sequences)],
  );
  // What was gathered about rows that are gone would lead the planner astray.
  await pool.query(
    "delete from pg_statistic where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)",
  );
  return true;
}

/** From so many of rows on, a table's files are better made anew than emptied. To ask for those of indexes too takes ten times as long. */
const MUCH_BYTES = 250_000;

/** To truncate is to make new files for each table and each of its indexes: for a few rows ten times the work of deleting them. */
async function emptied(database: Database, tables: readonly string[]): Promise<void> {
  const { pool } = database;
  const { rows } = await pool.query<{ is_much: boolean }>(
    "select max(pg_relation_size(name::regclass)) > $2 as is_much from unnest($1::text[]) name",
    [tables, MUCH_BYTES],
  );
  if (rows[0]!.is_much) {
    await pool.query(`truncate ${tables.join(", ")} cascade`);
    return;
  }
  await inTransaction(database, async (client) => {
    // in whatever order, though rows refer to others
    await client.query("set local session_replication_role = replica");
    await client.query(tables.map((table) => `delete from ${table}`).join("; "));
  });
  // Of the whole database's figures nothing is asked, and what was long enough to lie apart is little: half of the work.
  await pool.query(`vacuum (skip_database_stats, process_toast false) ${tables.join(", ")}`);
}

async function tablesIn(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all($1) order by 1`,
    [FIXED],
  );
  return rows.map(({ name }) => name);
}

async function filled(pool: pg.Pool, tables: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query(
    tables.map((table) => `select '${table}' as name where exists (select from ${table})`).join(" union all "),
  );
  return rows.map(({ name }) => name);
}

async function sequencesIn(pool: pg.Pool): Promise<Sequence[]> {
  const { rows } = await pool.query(
    `select sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as called
     from pg_sequences where schemaname = 'public'`,
  );
  return rows;
}

/** One text for all tables, columns, constraints, functions, roles and settings. */
async function structureOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query(
    `select md5(string_agg(part, ',' order by part)) as structure from (
       select concat_ws(':', oid, relname, relkind, relnatts, relrowsecurity) as part from pg_class where relnamespace = 'public'::regnamespace
       union all select concat_ws(':', attrelid, attnum, attname, atttypid, attnotnull, atthasdef) from pg_attribute
         where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
       union all select concat_ws(':', oid, conname) from pg_constraint where connamespace = 'public'::regnamespace
       union all select concat_ws(':', oid, proname) from pg_proc where pronamespace = 'public'::regnamespace
       union all select concat_ws(':', oid, rolname, rolsuper) from pg_roles
       union all select concat_ws(':', setdatabase, setrole, setconfig) from pg_db_role_setting
       union all select concat_ws(':', oid, nspname) from pg_namespace where nspname not like 'pg_%') parts`,
  );
  return rows[0].structure;
}
