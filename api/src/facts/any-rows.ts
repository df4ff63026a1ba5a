import type { Queryable } from "../db/queryable.ts";

/** Whether a table has rows: where none were there before, half of the counting of changes falls away. */
export async function anyRows(client: Queryable, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(`select exists (select 1 from ${table}) as found`);
  return rows[0]!.found;
}
