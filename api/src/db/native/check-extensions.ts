import type pg from "pg";
import { DatabaseError } from "../database-error.ts";

const OLDEST_POSTGIS = [3, 3] as const;
const NEEDED = ["postgis", "ltree", "btree_gist", "pg_trgm"];

/** Throws a DatabaseError unless the server has PostGIS 3.3 or newer and the small extensions the migrations create. */
export async function checkExtensions(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; version: string }>(
    `select name, coalesce(installed_version, default_version) as version
     from pg_available_extensions where name = any($1::text[])`,
    [NEEDED],
  );
  const versions = new Map(rows.map((row) => [row.name, row.version]));
  const missing = NEEDED.filter((name) => !versions.has(name));
  if (missing.length > 0)
    throw new DatabaseError(
      `The database server lacks ${missing.join(", ")}; expected PostGIS ${OLDEST_POSTGIS.join(".")} or newer and PostgreSQL's own ` +
        "contributed extensions. Install them (Debian: postgresql-<version>-postgis-3) and start again.",
    );
  const postgis = versions.get("postgis")!;
  const [major = 0, minor = 0] = postgis.split(".").map(Number);
  if (major < OLDEST_POSTGIS[0] || (major === OLDEST_POSTGIS[0] && minor < OLDEST_POSTGIS[1]))
    throw new DatabaseError(
      `The database server has PostGIS ${postgis}; expected ${OLDEST_POSTGIS.join(".")} or newer. Update it, ` +
        "then run ALTER EXTENSION postgis UPDATE in this database.",
    );
}
