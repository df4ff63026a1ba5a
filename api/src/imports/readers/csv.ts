import { Readable } from "node:stream";
import { type Info, parse } from "csv-parse";
import { ImportRefused } from "../problem.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { decodedText, detectEncoding } from "./text-encoding.ts";

const BATCH_ROWS = 1000;
const MAX_RECORD_CHARACTERS = 16 << 20;

/** Reads a CSV or TSV with a header row, UTF-8 (BOM or not) or GB18030. */
export async function openCsv(path: string, size: number, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  const encoding = await detectEncoding(path);
  const delimiter = await detectDelimiter(path, encoding);
  let read = 0;
  const text = Readable.from(
    decodedText(path, encoding, (bytes) => {
      read += bytes.length;
      onBytes(bytes);
    }),
  );
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);
  const records = recordBatches(parser);
  const first = await records.next();
  const header = first.done === true ? undefined : first.value[0];
  if (header === undefined)
    throw new ImportRefused("The file is empty: expected a header row and at least one row below it, got nothing.");
  const columns = header.map((name) => name.trim());
  async function* batches(): AsyncGenerator<SourceRow[]> {
    let row = 1;
    let batch: string[][] = (first.value as string[][]).slice(1);
    for (;;) {
      yield batch.map((cells) => {
        row++;
        if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ""))
          throw new ImportRefused(
            `Row ${row}: expected ${columns.length} columns as in the header, got ${cells.length}: ${cells.slice(0, 6).join(delimiter)}…`,
          );
        return { row, cells };
      });
      const next = await records.next();
      if (next.done === true) return;
      batch = next.value;
    }
  }
  return {
    columns,
    hasGeometry: false,
    statedCrs: null,
    notes: encoding === "gb18030" ? ["read as GB18030"] : [],
    batches: batches(),
    share: () => (size === 0 ? null : Math.min(1, read / size)),
  };
}

async function* recordBatches(parser: ReturnType<typeof parse>): AsyncGenerator<string[][]> {
  let batch: string[][] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      batch.push(record);
      if (batch.length >= BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw csvFault(error);
  }
  if (batch.length > 0) yield batch;
}

function csvFault(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !String(error.code).startsWith("CSV_")) return error;
  const info = error as Error & Partial<Info>;
  return new ImportRefused(
    `Line ${info.lines ?? "?"}: expected a CSV row, got something that cannot be parsed: ${error.message}`,
  );
}

/** The delimiter that the header row uses most: comma, tab or semicolon. */
async function detectDelimiter(path: string, encoding: "utf-8" | "gb18030"): Promise<string> {
  for await (const text of decodedText(path, encoding)) {
    const header = text.split(/\r?\n/, 1)[0] ?? "";
    const counted = [",", "\t", ";"].map((mark) => ({ mark, count: header.split(mark).length }));
    return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
  }
  return ",";
}
