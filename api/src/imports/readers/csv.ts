import { ImportRefused } from "../import-refused.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { CsvRecords } from "./csv-records.ts";
import { findHeaderRow, type HeaderRow, noHeader } from "./header-row.ts";
import type { ReadOptions } from "./read-options.ts";
import { ShortRows } from "./short-rows.ts";
import { decodedText, detectEncoding, type Encoding } from "./text-encoding.ts";

const BATCH_ROWS = 1000;
const SAMPLE_CHARACTERS = 1 << 18;
const DELIMITERS = { ",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars" };

/** Reads a CSV or TSV with a header, UTF-8, UTF-16 (with its byte order mark) or GB18030. */
export async function openCsv(
  path: string,
  size: number,
  onBytes: (bytes: Buffer) => void,
  options: ReadOptions,
): Promise<SourceFile> {
  const encoding = await detectEncoding(path);
  const { delimiter, header } = await findDialect(path, encoding, options);
  const columns = header.cells;
  let read = 0;
  async function* batches(): AsyncGenerator<SourceRow[]> {
    const records = new CsvRecords(delimiter, columns);
    const short = new ShortRows(records.needed);
    const below = (rows: SourceRow[]): SourceRow[] =>
      rows.length === 0 || rows[0]!.row > header.row ? rows : rows.filter(({ row }) => row > header.row);
    for await (const text of withoutMark(
      decodedText(path, encoding, (bytes) => {
        read += bytes.length;
        onBytes(bytes);
      }),
    ))
      yield* sliced(short.judge(below(records.push(text, false))));
    yield* sliced([...short.judge(below(records.push("", true))), ...short.rest()]);
  }
  return {
    columns,
    headerAt: `row ${header.row}`,
    table: { headerRow: header.row, above: header.above },
    hasGeometry: false,
    stated: () => null,
    serialDates: null,
    notes: [
      ...(encoding === "utf-8" ? [] : [`read as ${encoding.toUpperCase()}`]),
      ...(delimiter === ","
        ? []
        : [`cells separated by ${DELIMITERS[delimiter as keyof typeof DELIMITERS] ?? delimiter}`]),
      ...(header.row === 1 ? [] : [`header in row ${header.row}`]),
    ],
    warnings: () => [],
    batches: batches(),
    share: () => (size === 0 ? null : Math.min(1, read / size)),
  };
}

function* sliced(rows: SourceRow[]): Generator<SourceRow[]> {
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}

/** Separator and header: what gives the most headers that are known, then the most cells. "sep=;" in the first line settles the separator. */
async function findDialect(
  path: string,
  encoding: Encoding,
  options: ReadOptions,
): Promise<{ delimiter: string; header: HeaderRow }> {
  let sample = "";
  let whole = true;
  for await (const text of withoutMark(decodedText(path, encoding))) {
    sample += text;
    if (sample.length < SAMPLE_CHARACTERS) continue;
    whole = false;
    break;
  }
  const stated = /^"?sep=([^\r\n"])"?(?:\r|\n|$)/i.exec(sample);
  const candidates = stated === null ? Object.keys(DELIMITERS) : [stated[1]!];
  let best: { delimiter: string; header: HeaderRow } | null = null;
  for (const delimiter of candidates) {
    const rows = new CsvRecords(delimiter, null).push(sample, whole);
    const [first = { row: 0, cells: [] }] = rows;
    const header = findHeaderRow(stated === null ? rows : rows.filter((row) => row !== first), options);
    if (header === null) continue;
    if (
      best === null ||
      header.known > best.header.known ||
      (header.known === best.header.known && header.cells.length > best.header.cells.length)
    )
      best = { delimiter, header };
  }
  if (best === null && !whole)
    throw new ImportRefused(
      `Row 1: expected a header of at most ${SAMPLE_CHARACTERS.toLocaleString("en")} characters, got a longer one.`,
    );
  if (best === null) throw noHeader(options, "The file is empty");
  return best;
}

async function* withoutMark(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of text) {
    yield first && chunk.startsWith("\uFEFF") ? chunk.slice(1) : chunk;
    first = false;
  }
}
