import { type Command, send } from "../db/command.ts";
import type { ImportRun } from "./import-run.ts";
import type { TypedRows } from "./interpret-rows.ts";

/** Statements over staged rows of which each has a key. */
interface RepeatedSql {
  /** Rows with the key of an earlier one: row_number, first_row, key, and whether they say the `same`. */
  readonly repeated: string;
  readonly removeRows: Command<{ readonly rowNumbers: readonly number[] }, never>;
}

/** Leaves out the rows whose key an earlier row of the file has, a problem where they say something else. Returns how many say the same. */
export async function leaveOutRepeated(
  { client, problems }: ImportRun,
  rows: TypedRows,
  { repeated, removeRows }: RepeatedSql,
): Promise<number> {
  const found = await client.query<{ row_number: number; first_row: number; key: string; same: boolean }>(repeated);
  for (const { row_number, first_row, key, same } of found.rows)
    if (!same)
      problems.add({
        row: row_number,
        column: rows.headerOf("id"),
        expected: `the same values as row ${first_row}, which has this key too`,
        got: key,
      });
  await send(client, removeRows, { rowNumbers: found.rows.map((row) => row.row_number) });
  return found.rows.filter(({ same }) => same).length;
}
