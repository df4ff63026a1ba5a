import { ImportRefused } from "../import-refused.ts";
import type { RowFault, SourceRow } from "../source-row.ts";

const MAX_RECORD_CHARACTERS = 16 << 20;

/**
 * Splits the text of a CSV into rows that know their line. A row that cannot be read (a quote that never closes, text after a closing
 * quote, more cells than `header`) comes with its fault, one of fewer cells with their number, and reading goes on at the next line, where a library's parser would give
 * up the file. A quote inside a cell that has none around it is text; ="…" is the text within. Rows of nothing but separators are left out.
 */
export class CsvRecords {
  private rest = "";
  /** Of the first character of `rest`, from 1. */
  private line = 1;
  /** Cells up to the last column that has a name. */
  readonly needed: number;

  /** `header`: the columns, by which the cells of a row are counted; null where they are not known yet. */
  constructor(
    private readonly delimiter: string,
    private readonly header: readonly string[] | null,
  ) {
    this.needed = header === null ? 0 : header.findLastIndex((name) => name !== "") + 1;
  }

  /** The rows that this text completes; `last` completes them all. */
  push(chunk: string, last: boolean): SourceRow[] {
    let text = this.rest + chunk;
    if (text.includes("\r")) {
      // a line feed may follow in the next chunk
      const held = !last && text.endsWith("\r") ? "\r" : "";
      text = text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n") + held;
    }
    if (last && text !== "" && !text.endsWith("\n")) text += "\n";
    const rows: SourceRow[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", at)) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      if (quote === -1 || quote > end) {
        if (end > at) this.add(rows, text.slice(at, end).split(this.delimiter));
        at = end + 1;
        this.line++;
        continue;
      }
      const record = quotedRecord(text, at, this.delimiter, last);
      if (record === null) break;
      const many = record.lines > 1;
      if (record.fault !== null || (many && this.miscounted(record.cells) !== null)) {
        const cells = text.slice(at, end).split(this.delimiter);
        const fault = record.fault ?? {
          expected: "a quote that closes in its cell",
          got: shown(cells, this.delimiter),
        };
        rows.push({ row: this.line, cells, fault });
        at = end + 1;
        this.line++;
      } else {
        this.add(rows, record.cells);
        at = record.end;
        this.line += record.lines;
      }
    }
    this.rest = text.slice(at);
    if (this.rest.length > MAX_RECORD_CHARACTERS + 2 * chunk.length)
      throw new ImportRefused(`Line ${this.line}: expected a row of at most 16 million characters, got a longer one.`);
    return rows;
  }

  private add(rows: SourceRow[], cells: string[]): void {
    if (cells[0]!.trim() === "" && cells.every(isBlank)) return;
    const fault = this.miscounted(cells);
    if (fault === null) rows.push({ row: this.line, cells });
    else if (cells.length < this.needed) rows.push({ row: this.line, cells, short: cells.length });
    else rows.push({ row: this.line, cells, fault });
  }

  private miscounted(cells: readonly string[]): RowFault | null {
    const { header, needed } = this;
    if (header === null || (cells.length >= needed && cells.length <= header.length)) return null;
    if (cells.length > header.length && cells.slice(header.length).every(isBlank)) return null;
    return {
      expected: `${needed} cells, as the header has`,
      got: `${cells.length}: ${shown(cells, this.delimiter)}`,
    };
  }
}

/** One record from `from`; null where more text is needed to tell. `end` is where the next line begins. */
function quotedRecord(
  text: string,
  from: number,
  delimiter: string,
  last: boolean,
): { cells: string[]; end: number; lines: number; fault: RowFault | null } | null {
  const cells: string[] = [];
  let lines = 1;
  let at = from;
  for (;;) {
    const begins = afterBlanks(text, at);
    const opens =
      text[begins] === '"' ? begins + 1 : text[begins] === "=" && text[begins + 1] === '"' ? begins + 2 : -1;
    let next: number;
    if (opens === -1) {
      const [separator, end] = [text.indexOf(delimiter, at), text.indexOf("\n", at)];
      if (end === -1) return null;
      next = separator !== -1 && separator < end ? separator : end;
      cells.push(text.slice(at, next));
    } else {
      const close = closingQuote(text, opens);
      if (close === -1 || close + 1 === text.length) {
        if (!last && text.length - from < MAX_RECORD_CHARACTERS) return null;
        return broken("a closing quote", text.slice(at, at + 60));
      }
      next = afterBlanks(text, close + 1);
      if (next === text.length && !last) return null;
      if (text[next] !== "\n" && !text.startsWith(delimiter, next))
        return broken("a separator after a closing quote", text.slice(at, next + 20));
      const cell = text.slice(opens, close).replaceAll('""', '"');
      for (let feed = cell.indexOf("\n"); feed !== -1; feed = cell.indexOf("\n", feed + 1)) lines++;
      cells.push(asText(cell));
    }
    if (text[next] === "\n") return { cells, end: next + 1, lines, fault: null };
    at = next + delimiter.length;
  }
  function broken(expected: string, got: string) {
    return { cells, end: 0, lines: 1, fault: { expected, got: got.split("\n", 1)[0]! } };
  }
}

/** Where the cell that begins at `from` has its closing quote; doubled ones are text. -1 where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

/** Blanks around quotes are none of the cell. */
function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

/** What ="…" holds: so spreadsheets are told that digits are text. */
function asText(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') && cell.length > 2
    ? cell.slice(2, -1).replaceAll('""', '"')
    : cell;
}

function shown(cells: readonly string[], delimiter: string): string {
  return cells.slice(0, 8).join(delimiter) + (cells.length > 8 ? "…" : "");
}

function isBlank(cell: string): boolean {
  return cell.trim() === "" || cell === "\u001a";
}
