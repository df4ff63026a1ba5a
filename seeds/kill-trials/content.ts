import type { Database } from "@estate-atlas/api/db/database";

/** What every table holds, as one fingerprint each. */
export type Content = Readonly<Record<string, string>>;

/**
 * Where it is as it was, so is whatever follows from it, such as that rollups agree with facts; and it is told at a tenth of what counting
 * everything anew takes.
 */
export async function contentOf({ pool }: Database): Promise<Content> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('schema_migrations', 'spatial_ref_sys')`,
  );
  const { rows } = await pool.query<{ name: string; print: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as print from ${name} t`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
