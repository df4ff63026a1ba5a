import { BadInput } from "../src/errors.ts";
import type { TableRow } from "../src/evaluation/published-table.ts";
import { openFile } from "../src/imports/readers/open-file.ts";

/** The header and the rows of a .csv or .xlsx, blank rows left out; `knows` finds its header. Throws ImportRefused and BadInput. */
export async function readTable(
  path: string,
  knows: (header: string) => boolean,
): Promise<{ columns: readonly string[]; rows: readonly TableRow[] }> {
  const file = await openFile(path, { knows });
  const rows: TableRow[] = [];
  for await (const batch of file.batches)
    for (const { row, cells, fault } of batch) {
      if (fault) throw new BadInput(`row ${row}`, fault.expected, fault.got);
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ row, cells });
    }
  return { columns: file.columns, rows };
}
