import type { Queryable } from "@estate-atlas/api/db/queryable";

/**
 * Takes from our tables the indexes that no key needs, and the constraints against overlaps, and returns how to put those of some tables back as
 * they were: built over all rows at once they cost a third of what they cost row by row. Only for tables that nobody reads meanwhile.
 */
export async function setIndexesAside(client: Queryable): Promise<(isOf: (table: string) => boolean) => Promise<void>> {
  const { rows } = await client.query<{ table: string; take: string; put: string; described: boolean }>(INDEXES_ASIDE);
  // in one message: a hundred and more that each waited for this thread would wait for what it does meanwhile
  if (rows.length > 0) await client.query(rows.map(({ take }) => take).join(";\n"));
  return async (isOf) => {
    const own = rows.filter(({ table }) => isOf(table));
    for (const { put } of own) await client.query(put);
    // what is known of the values of an expression goes with its index
    const described = new Set(own.filter((row) => row.described).map(({ table }) => table));
    if (described.size > 0) await client.query(`analyze ${[...described].join(", ")}`);
  };
}

/** `described`: whether the index is over an expression. An index of a table in parts is put back on all of them. */
const INDEXES_ASIDE = `
  with ours as (
    select oid, oid::regclass::text as name from pg_class t
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = t.oid and d.deptype = 'e')
  )
  select o.name as table, format('alter table %s drop constraint %I', o.name, c.conname) as take,
    format('alter table %s add constraint %I %s', o.name, c.conname, pg_get_constraintdef(c.oid)) as put, false as described
  from ours o join pg_constraint c on c.conrelid = o.oid where c.contype = 'x'
  union all
  select o.name, format('drop index %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '),
    i.indexprs is not null
  from ours o join pg_index i on i.indrelid = o.oid where not i.indisunique and not i.indisexclusion`;
