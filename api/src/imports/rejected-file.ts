import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { BYTE_ORDER_MARK, csvLines } from "../parsers/csv.ts";
import type { FileRequest } from "./import-request.ts";
import type { Problem } from "./problem.ts";
import { BECAUSE, GEOMETRY, ROW } from "./readers/corrected-file.ts";
import { openRequest } from "./readers/open-request.ts";

/**
 * Writes the refused rows of a file beside it, as FILE.rejected.csv (UTF-8 with BOM, for spreadsheets): each once, with its row, its
 * problems in one cell, and the row as it came. Cells that a spreadsheet would take for a formula are guarded. Returns the path.
 */
export async function writeRejectedFile(
  request: Parameters<typeof openRequest>[0] & Pick<FileRequest, "path">,
  problems: readonly Problem[],
): Promise<string> {
  const target = `${request.path}.rejected.csv`;
  const byRow = new Map<number, string>();
  for (const { row, column, expected, got } of problems) {
    const earlier = byRow.get(row);
    const problem = `${column}: expected ${expected}, got ${got === "" ? "nothing" : got}`;
    byRow.set(row, earlier === undefined ? problem : `${earlier}; ${problem}`);
  }
  const file = await openRequest(request);
  async function* lines(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLines([[ROW, BECAUSE, ...(file.hasGeometry ? [GEOMETRY] : []), ...file.columns]]);
    for await (const batch of file.batches)
      for (const { row, cells, geometry, fault } of batch) {
        const problem = byRow.get(row);
        if (problem === undefined) continue;
        const shape = file.hasGeometry ? [geometry == null ? "" : JSON.stringify(geometry)] : [];
        // of a row that cannot be read all that was made out
        const whole = fault === undefined ? file.columns.map((_, i) => cells[i] ?? "") : cells;
        yield csvLines([[String(row), problem, ...shape, ...whole]]);
      }
  }
  const unfinished = `${target}.part`;
  await pipeline(lines(), createWriteStream(unfinished));
  await rename(unfinished, target);
  return target;
}
