import { DatabaseError } from "../db/database-error.ts";
import type { Queryable } from "../db/queryable.ts";

/** Where a table is. */
export interface TableLocation {
  readonly table: string;
  readonly as: "distributed" | "referenced" | "local";
  /** Of a distributed table, the column that says in which shard a row is. */
  readonly by: string | null;
  /** Tables of one group keep their shards of a city on one server. */
  readonly group: number | null;
  /** The tables that its foreign keys point to, itself left out. */
  readonly pointsTo: readonly string[];
}

/** Whether the database has the Citus extension. */
export async function hasCitus(client: Queryable): Promise<boolean> {
  const { rows } = await client.query("select from pg_extension where extname = 'citus'");
  return rows.length > 0;
}

/** Throws what an operator can do where the database is no cluster's coordinator. */
export async function requireCitus(client: Queryable): Promise<void> {
  if (await hasCitus(client)) return;
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  throw new DatabaseError(
    `Expected the coordinator of a cluster, a PostgreSQL server with the Citus extension; found PostgreSQL ${rows[0]!.version} without it. ` +
      'Name the coordinator in DATABASE_URL, and there run "create extension citus", "select citus_set_coordinator_host(…)" and ' +
      '"select citus_add_node(…)" for every worker. Nothing was changed.',
  );
}

/** Every table of the platform as it is now, by name; partitions are where their table is. Without Citus all are local. */
export async function tableLocations(client: Queryable): Promise<TableLocation[]> {
  const known = (await hasCitus(client))
    ? `select logicalrelid as oid, case when partmethod = 'h' then 'distributed' when repmodel = 't' then 'referenced' else 'local' end as "as",
         case when partmethod = 'h' then column_to_column_name(logicalrelid, partkey) end as by, colocationid as "group" from pg_dist_partition`
    : 'select null::oid as oid, null as "as", null as by, null::int as "group" where false';
  const { rows } = await client.query<TableLocation>(`
    select c.relname::text as "table", coalesce(d."as", 'local') as "as", d.by, d."group",
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid order by 1) as "pointsTo"
    from pg_class c left join (${known}) d on d.oid = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend e where e.objid = c.oid and e.classid = 'pg_class'::regclass and e.deptype = 'e')
    order by c.relname`);
  return rows;
}
