import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { BYTE_ORDER_MARK, csvLines } from "../csv.ts";
import type { Problem } from "./problem.ts";
import { openFile } from "./readers/open-file.ts";

/**
 * Writes the refused rows of a file beside it, as FILE.rejected.csv (UTF-8 with BOM, for spreadsheets): row, column, expected, got,
 * then the row as it came (see csvLines: formulas are guarded). Returns the path.
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
  async function* text(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK;
    for await (const line of lines()) yield csvLines([line]);
  }
  const unfinished = `${target}.part`;
  await pipeline(text(), createWriteStream(unfinished));
  await rename(unfinished, target);
  return target;
}
