import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { ImportRefused } from "../problem.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { decodedText, detectEncoding, type Encoding } from "./text-encoding.ts";

const BATCH_ROWS = 1000;
const MAX_RECORD_CHARACTERS = 16 << 20;

/** Reads a CSV or TSV with a header row, UTF-8 (BOM or not) or GB18030. */
export async function openCsv(path: string, size: number, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  const encoding = await detectEncoding(path);
  const delimiter = await detectDelimiter(path, encoding);
  let read = 0;
  const text = decodedText(path, encoding, (bytes) => {
    read += bytes.length;
    onBytes(bytes);
  });
  const records = recordBatches(text, delimiter);
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

/** Records in batches, empty lines left out. */
async function* recordBatches(text: AsyncGenerator<string>, delimiter: string): AsyncGenerator<string[][]> {
  let rest = "";
  let lines = 0;
  for await (const chunk of text) {
    const whole = lines === 0 && rest === "" ? chunk.replace(/^\uFEFF/, "") : rest + chunk;
    // text without a quote needs no parser: splitting lines is five times as fast
    if (whole.includes('"')) {
      yield* parsedBatches(prepended(whole, text), delimiter, lines);
      return;
    }
    const end = whole.lastIndexOf("\n") + 1;
    rest = whole.slice(end);
    if (rest.length > MAX_RECORD_CHARACTERS) throw tooLong(lines + 1);
    const records = plainRecords(whole.slice(0, end), delimiter);
    lines += records.lines;
    for (let at = 0; at < records.cells.length; at += BATCH_ROWS) yield records.cells.slice(at, at + BATCH_ROWS);
  }
  const last = plainRecords(rest, delimiter).cells;
  if (last.length > 0) yield last;
}

function plainRecords(text: string, delimiter: string): { cells: string[][]; lines: number } {
  const cells: string[][] = [];
  const lines = text.split("\n");
  for (const line of lines) {
    const whole = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (whole !== "") cells.push(whole.split(delimiter));
  }
  return { cells, lines: lines.length - 1 };
}

async function* parsedBatches(
  text: AsyncGenerator<string>,
  delimiter: string,
  linesBefore: number,
): AsyncGenerator<string[][]> {
  const source = Readable.from(text);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
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
    throw csvFault(error, linesBefore);
  }
  if (batch.length > 0) yield batch;
}

async function* prepended(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

function csvFault(error: unknown, linesBefore: number): unknown {
  if (!(error instanceof Error) || !("code" in error) || !String(error.code).startsWith("CSV_")) return error;
  const line = "lines" in error ? Number(error.lines) + linesBefore : "?";
  return new ImportRefused(`Line ${line}: expected a CSV row, got something that cannot be parsed: ${error.message}`);
}

function tooLong(line: number): ImportRefused {
  return new ImportRefused(`Line ${line}: expected a row of at most 16 million characters, got a longer one.`);
}

/** The delimiter that the header row uses most: comma, tab or semicolon. */
async function detectDelimiter(path: string, encoding: Encoding): Promise<string> {
  for await (const text of decodedText(path, encoding)) {
    const header = text.split(/\r?\n/, 1)[0] ?? "";
    const counted = [",", "\t", ";"].map((mark) => ({ mark, count: header.split(mark).length }));
    return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
  }
  return ",";
}
