import { createReadStream } from "node:fs";
import type { Entry, ZipFile } from "yauzl";
import { ImportRefused } from "../import-refused.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { findHeaderRow, type HeaderRow, noHeader, ROWS_LOOKED_AT } from "./header-row.ts";
import { type Merge, MergedCells, mergesOf } from "./merged-cells.ts";
import type { ReadOptions } from "./read-options.ts";
import { type SheetFindings, sheetRows } from "./sheet-rows.ts";
import { readWorkbook, type Workbook, type Worksheet } from "./workbook.ts";
import { openZip, refuseBomb } from "./zip-entries.ts";

const BATCH_ROWS = 1000;

/** A sheet with its header. */
interface Table {
  readonly sheet: Worksheet;
  readonly header: HeaderRow;
  readonly merges: readonly Merge[];
}

/**
 * Reads one sheet of a workbook: the one asked for, else of those that are not hidden the one with the most headers that are known. Titles
 * above the header are passed over. Archives that unpack to too much are refused first.
 */
export async function openXlsx(
  path: string,
  onBytes: (bytes: Buffer) => void,
  options: ReadOptions,
): Promise<SourceFile> {
  const { zip, entries } = await openZip(path);
  let book: Workbook;
  let chosen: { table: Table; others: Table[] };
  try {
    const onUnpacked = looked(entries, options);
    await refuseBomb(zip, entries, undefined, onUnpacked);
    book = await readWorkbook(zip, entries, onUnpacked);
    chosen = await chooseTable(zip, book, options, onUnpacked);
  } finally {
    zip.close();
  }
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) onBytes(bytes);
  const { sheet, header, merges } = chosen.table;
  const columns = header.cells;
  const notes = [`sheet "${sheet.name}", header in row ${header.row}`];
  const { fitting, rest } = compare(chosen.table, chosen.others);
  const hidden = book.worksheets.filter((other) => other.hidden && other !== sheet).map(({ name }) => name);
  if (rest.length > 0) notes.push(`other sheets, not read: ${rest.join(", ")}`);
  if (hidden.length > 0) notes.push(`hidden sheets, not read: ${hidden.join(", ")}`);
  const warnings: string[] = [];
  if (fitting.length > 0)
    warnings.push(
      `Other sheets hold rows of the same kind and were not read: ${fitting.join(", ")}. Import each with --sheet NAME.`,
    );
  const found: SheetFindings = { uncounted: 0, errors: 0, hidden: 0, bytes: 0 };
  async function* batches(): AsyncGenerator<SourceRow[]> {
    const again = await openZip(path);
    try {
      // entries of an archive opened anew are objects anew
      const entry = again.entries.find(({ fileName }) => fileName === sheet.entry.fileName)!;
      const merged = new MergedCells(merges);
      let batch: SourceRow[] = [];
      for await (const line of sheetRows(again.zip, entry, book, found)) {
        const fault = merged.fill(line, line.row > header.row ? columns.length : null);
        if (line.row <= header.row) continue;
        const cells = columns.map((_, index) => line.cells[index] ?? "");
        if (cells.every((cell) => cell.trim() === "")) continue;
        batch.push(fault === null ? { row: line.row, cells } : { row: line.row, cells, fault });
        if (batch.length >= BATCH_ROWS) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
      notes.push(...merged.notes());
      warnings.push(...merged.warnings());
    } finally {
      again.zip.close();
    }
    if (found.hidden > 0)
      notes.push(`${found.hidden} rows are hidden in the workbook, by a filter or by hand, and were read as well`);
    if (found.errors > 0) notes.push(`${found.errors} cells with an error such as #N/A were taken as blank`);
    if (found.uncounted > 0)
      warnings.push(
        `${found.uncounted} cells hold a formula without its value and were taken as blank: open the file in Excel or WPS and save it again.`,
      );
  }
  return {
    columns,
    headerAt: `row ${header.row} of sheet "${sheet.name}"`,
    table: {
      headerRow: header.row,
      above: header.above,
      sheet: sheet.name,
      sheets: book.worksheets.map(({ name, hidden }) => ({ name, hidden })),
    },
    hasGeometry: false,
    stated: () => null,
    serialDates: book.dateSystem,
    notes,
    warnings: () => warnings,
    batches: batches(),
    share: () => (sheet.entry.uncompressedSize === 0 ? null : Math.min(1, found.bytes / sheet.entry.uncompressedSize)),
  };
}

/** What is unpacked before rows come, as a share of it: everything once, and what stands in sheets and texts once more. */
function looked(entries: readonly Entry[], { onLooked }: ReadOptions): (bytes: number) => void {
  const all = 2 * entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  let unpacked = 0;
  return (bytes) => {
    unpacked += bytes;
    onLooked?.(all === 0 ? 1 : Math.min(1, unpacked / all));
  };
}

async function chooseTable(
  zip: ZipFile,
  book: Workbook,
  options: ReadOptions,
  onBytes: (bytes: number) => void,
): Promise<{ table: Table; others: Table[] }> {
  const { worksheets } = book;
  const visible = worksheets.filter(({ hidden }) => !hidden);
  const names = worksheets.map(({ name, hidden }) => (hidden ? `${name} (hidden)` : name)).join(", ");
  let asked: Worksheet | undefined;
  if (options.sheet !== undefined) {
    const called = (text: string): string => text.trim().toLowerCase();
    asked =
      worksheets.find(({ name }) => name === options.sheet) ??
      worksheets.find(({ name }) => called(name) === called(options.sheet!)) ??
      visible[Number(options.sheet) - 1];
    if (asked === undefined)
      throw new ImportRefused(
        `--sheet: expected the name of a sheet, or its number from 1 to ${visible.length}, got "${options.sheet}". The workbook has ${names}.`,
      );
  }
  const tables: Table[] = [];
  for (const sheet of new Set(asked === undefined ? visible : [asked, ...visible])) {
    const merges = await mergesOf(zip, sheet.entry, onBytes);
    const header = await headerOf(
      zip,
      { ...sheet, merges },
      book,
      sheet === asked || asked === undefined ? options : { knows: options.knows },
    );
    if (header !== null) tables.push({ sheet, header, merges });
  }
  const table =
    asked === undefined
      ? tables.reduce<Table | undefined>(
          (a, b) => (a === undefined || b.header.known > a.header.known ? b : a),
          undefined,
        )
      : tables.find(({ sheet }) => sheet === asked);
  if (table === undefined)
    throw noHeader(
      options,
      `${asked === undefined ? "The workbook" : `The sheet "${asked.name}"`} is empty (the sheets are ${names || "none"})`,
    );
  return { table, others: tables.filter((other) => other !== table) };
}

async function headerOf(
  zip: ZipFile,
  { entry, merges }: Worksheet & Pick<Table, "merges">,
  book: Workbook,
  options: ReadOptions,
): Promise<HeaderRow | null> {
  const rows: { row: number; cells: string[] }[] = [];
  const merged = new MergedCells(merges);
  for await (const line of sheetRows(zip, entry, book)) {
    merged.fill(line, null);
    if (line.cells.some((cell) => cell.trim() !== "")) rows.push(line);
    if (options.headerRow === undefined ? rows.length >= ROWS_LOOKED_AT : line.row >= options.headerRow) break;
  }
  return findHeaderRow(rows, options);
}

/** Sheets of the same kind, and others, by how many of their headers are known. */
function compare({ header }: Table, others: readonly Table[]): { fitting: string[]; rest: string[] } {
  const fits = (other: Table): boolean => header.known > 0 && other.header.known * 2 > header.known;
  const names = (tables: readonly Table[]): string[] => tables.map(({ sheet }) => sheet.name);
  return { fitting: names(others.filter(fits)), rest: names(others.filter((other) => !fits(other))) };
}
