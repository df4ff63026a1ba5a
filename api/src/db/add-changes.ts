import type { Queryable } from "./queryable.ts";

/** Sums that a table keeps by key, and what a transaction adds to them. */
export interface Changes {
  readonly table: string;
  /** Columns, city_code first. */
  readonly key: readonly string[];
  /** The columns of sums, each with SQL of it with a change added; both are given as the alias of their row. */
  readonly sums: Readonly<Record<string, (stored: string, change: string) => string>>;
  /** The temp table that holds the changes: the key and the sums. */
  readonly changes: string;
}

/**
 * Adds changes to the sums of a table. Rows that are there are updated and the others inserted, in two steps, because ON CONFLICT costs
 * more than twice as much where most rows are new, as in a first import. Writers must come one at a time.
 */
export async function addChanges(client: Queryable, { table, key, sums, changes }: Changes): Promise<void> {
  const columns = key.join(", ");
  const summed = Object.keys(sums);
  const added = summed.map((column) => `${column} = ${sums[column]!("t", "d")}`).join(", ");
  const same = key.map((name) => `t.${name} = d.${name}`).join(" and ");
  // of the sums nobody plans by, and arrays take longest
  await client.query(`analyze ${changes} (${columns})`);
  const updated = await client.query(`update ${table} t set ${added} from ${changes} d where ${same}`);
  // what is known is found by itself: of a table in shards nothing but that is fetched
  const fresh =
    updated.rowCount === 0
      ? ""
      : ` left join (select ${key.map((name) => `d.${name}`).join(", ")}, true as known from ${table} t join ${changes} d on ${same}) k
          using (${columns}) where k.known is null`;
  // in the order of the key, which is how its index grows fastest
  await client.query(
    `insert into ${table} (${columns}, ${summed.join(", ")})
     select ${columns}, ${summed.map((column) => `d.${column}`).join(", ")} from ${changes} d${fresh} order by ${columns}`,
  );
}
