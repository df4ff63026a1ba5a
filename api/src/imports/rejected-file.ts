import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { Problem } from "./problem.ts";
import { openFile } from "./readers/open-file.ts";

/**
 * Writes the refused rows of a file beside it, as FILE.rejected.csv (UTF-8 with BOM, for spreadsheets): row, column, expected, got,
 * then the row as it came. Cells that a spreadsheet would take for a formula are quoted. Returns the path.
 */
export async function writeRejectedFile(path: string, problems: readonly Problem[]): Promise<string> {
  const target = `${path}.rejected.csv`;
  const byRow = new Map<number, Problem[]>();
  for (const problem of problems) {
    const list = byRow.get(problem.row);
    if (list === undefined) byRow.set(problem.row, [problem]);
    else list.push(problem);
  }
  const file = await openFile(path);
  async function* lines(): AsyncGenerator<string[]> {
    yield ["row", "column", "expected", "got", ...file.columns];
    for await (const batch of file.batches)
      for (const { row, cells } of batch)
        for (const problem of byRow.get(row) ?? [])
          yield [
            String(row),
            problem.column,
            problem.expected,
            problem.got,
            ...file.columns.map((_, i) => cells[i] ?? ""),
          ];
  }
  async function* quoted(): AsyncGenerator<string[]> {
    for await (const line of lines()) yield line.map(quoteFormula);
  }
  const unfinished = `${target}.part`;
  await pipeline(quoted(), stringify({ bom: true }), createWriteStream(unfinished));
  await rename(unfinished, target);
  return target;
}

/** A cell that begins like a formula gets an apostrophe in front; plain numbers stay numbers. */
export function quoteFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;
}
