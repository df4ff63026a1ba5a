import type { Queryable } from "@estate-atlas/api/db/queryable";

/**
 * Takes from our tables the indexes that no key needs, and the constraints against overlaps, and returns how to put them back as they
 * were: built over all rows at once they cost a third of what they cost row by row. Only for tables that nobody reads meanwhile.
 */
export async function setIndexesAside(client: Queryable): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ take: string; put: string; described: string | null }>(INDEXES_ASIDE);
  for (const { take } of rows) await client.query(take);
  return async () => {
    for (const { put } of rows) await client.query(put);
    // what is known of the values of an expression goes with its index
    const described = [...new Set(rows.flatMap((row) => row.described ?? []))];
    if (described.length > 0) await client.query(`analyze ${described.join(", ")}`);
  };
}

/** `described`: the table, where the index is over an expression. An index of a table in parts is put back on all of them. */
const INDEXES_ASIDE = `
  with ours as (
    select oid, oid::regclass::text as name from pg_class t
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = t.oid and d.deptype = 'e')
  )
  select format('alter table %s drop constraint %I', o.name, c.conname) as take,
    format('alter table %s add constraint %I %s', o.name, c.conname, pg_get_constraintdef(c.oid)) as put, null as described
  from ours o join pg_constraint c on c.conrelid = o.oid where c.contype = 'x'
  union all
  select format('drop index %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '),
    case when i.indexprs is not null then o.name end
  from ours o join pg_index i on i.indrelid = o.oid where not i.indisunique and not i.indisexclusion`;
