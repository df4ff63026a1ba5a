import { readFile } from "node:fs/promises";
import { streamXlsxRows } from "hucre/xlsx";
import { ImportRefused } from "../problem.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { openZip, refuseBomb } from "./zip-entries.ts";

const BATCH_ROWS = 1000;
type Cells = readonly unknown[];

/** Reads the first sheet of a workbook, whose first row with text is the header. Archives that unpack to too much are refused first. */
export async function openXlsx(path: string, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  const { zip, entries } = await openZip(path);
  try {
    if (!entries.some((entry) => entry.fileName === "xl/workbook.xml"))
      throw new ImportRefused("Expected an .xlsx workbook, got an archive without xl/workbook.xml.");
    await refuseBomb(zip, entries);
  } finally {
    zip.close();
  }
  const bytes = await readFile(path);
  onBytes(bytes);
  const rows = sheetRows(bytes);
  let header: { row: number; cells: Cells } | null = null;
  for (;;) {
    const next = await rows.next();
    if (next.done === true) break;
    if (next.value.cells.some((cell) => asText(cell).trim() !== "")) {
      header = next.value;
      break;
    }
  }
  if (header === null)
    throw new ImportRefused("The first sheet is empty: expected a header row and rows below it, got nothing.");
  const columns = header.cells.map((cell) => asText(cell).trim());
  async function* batches(): AsyncGenerator<SourceRow[]> {
    let batch: SourceRow[] = [];
    for await (const { row, cells } of rows) {
      const texts = columns.map((_, index) => asText(cells[index]));
      if (texts.every((text) => text.trim() === "")) continue;
      batch.push({ row, cells: texts });
      if (batch.length >= BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
  return {
    columns,
    hasGeometry: false,
    statedCrs: null,
    notes: ["first sheet"],
    batches: batches(),
    share: () => null,
  };
}

async function* sheetRows(bytes: Buffer): AsyncGenerator<{ row: number; cells: Cells }> {
  try {
    for await (const row of streamXlsxRows(bytes)) yield { row: row.index + 1, cells: row.values };
  } catch (error) {
    throw new ImportRefused(`Expected an .xlsx workbook, got one that cannot be read: ${(error as Error).message}`);
  }
}

/** Spreadsheets keep times without a zone; they come as Date in UTC. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace("T", " ");
  return String(cell);
}
