import type { Entry, ZipFile } from "yauzl";
import { ImportRefused } from "../import-refused.ts";
import { numberAsText } from "./cell-format.ts";
import { unescaped, type Workbook } from "./workbook.ts";
import { xmlOf } from "./xml-of-entry.ts";

const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

/** A row of a sheet as it stands, before merged cells are filled. */
export interface SheetRow {
  readonly row: number;
  readonly cells: string[];
  /** Columns whose cell is a plain number. */
  readonly numbers: ReadonlySet<number>;
}

/** What the reading of a sheet came upon. */
export interface SheetFindings {
  /** Cells with a formula whose value the file does not hold. */
  uncounted: number;
  /** Cells with an error such as #N/A, taken as blank. */
  errors: number;
  /** Rows that are not shown, by a filter or by hand. */
  hidden: number;
  /** Unpacked so far. */
  bytes: number;
}

/** The rows of a sheet that have cells. Formulas come as the value that was counted last; errors as blank. */
export async function* sheetRows(
  zip: ZipFile,
  entry: Entry,
  { strings, formats, dateSystem }: Pick<Workbook, "strings" | "formats" | "dateSystem">,
  findings: SheetFindings = { uncounted: 0, errors: 0, hidden: 0, bytes: 0 },
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  let current = { row: 0, cells: [] as string[], numbers: new Set<number>() };
  let inData = false;
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let formula = false;
  let takes = false;
  let phonetic = 0;
  let hidden = false;
  const endCell = (): void => {
    if (column >= MAX_COLUMNS) throw new ImportRefused(`Expected at most ${MAX_COLUMNS} columns, got more.`);
    if (value === "" && formula) findings.uncounted++;
    let text = "";
    if (type === "s" && value !== "") text = sharedText(value, strings, current.row);
    else if (type === "str" || type === "inlineStr") text = unescaped(value);
    else if (type === "e") findings.errors++;
    else if (type === "b") text = value === "1" || value === "true" ? "true" : value === "" ? "" : "false";
    else if (type === "d") text = value.replace("T", " ").replace(/(?: 00:00:00)?(?:\.0+)?Z?$/, "");
    else if (value !== "") {
      text = numberAsText(value, formats[style] ?? "number", dateSystem);
      if ((formats[style] ?? "number") === "number") current.numbers.add(column);
    }
    while (current.cells.length < column) current.cells.push("");
    current.cells[column] = text;
  };
  const stretches = xmlOf(zip, entry, {
    open(name, attributes) {
      if (name === "sheetData") inData = true;
      if (!inData) return;
      if (name === "row") {
        current = {
          row: attributes.r === undefined ? current.row + 1 : rowOf(attributes.r),
          cells: [],
          numbers: new Set(),
        };
        column = -1;
        hidden = /^(?:1|true)$/.test(attributes.hidden ?? "");
      } else if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        value = "";
        formula = false;
      } else if (name === "f") formula = true;
      else if (name === "rPh") phonetic++;
      else if (name === "v" || name === "t") takes = phonetic === 0;
    },
    text(more) {
      if (takes) value += more;
    },
    close(name) {
      if (name === "v" || name === "t") takes = false;
      else if (name === "rPh") phonetic--;
      else if (name === "c" && inData) endCell();
      else if (name === "row" && inData) {
        if (current.cells.length === 0) return;
        if (hidden) findings.hidden++;
        rows.push(current);
      } else if (name === "sheetData") inData = false;
    },
    unpacked(bytes) {
      findings.bytes += bytes;
    },
  });
  for await (const _ of stretches) {
    yield* rows;
    rows.length = 0;
  }
}

function rowOf(number: string): number {
  const row = Number(number);
  if (Number.isInteger(row) && row >= 1 && row <= MAX_ROWS) return row;
  throw new ImportRefused(
    `Expected rows with numbers from 1 to ${MAX_ROWS}, got one that says ${number.slice(0, 40)}: open the file in Excel or WPS and save it again.`,
  );
}

function sharedText(number: string, strings: readonly string[], row: number): string {
  const text = strings[Number(number)];
  if (text !== undefined) return text;
  throw new ImportRefused(
    `Expected a workbook with all texts of its cells, got one whose row ${row} has a cell of text ${number.slice(0, 40)} of ${strings.length} that it holds: open it in Excel or WPS and save it again.`,
  );
}

/** "AB12" and "$AB$12" are column 27, counted from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace("$", "")) {
    const code = letter.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
