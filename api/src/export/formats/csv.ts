import { stringify } from "csv-stringify/sync";
import type { Format } from "./format.ts";
import { headOf, readable } from "./spreadsheet.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows that it is UTF-8. Text that a spreadsheet would take for a formula
 * (it begins with = + - @, a tab or a return) is preceded by an apostrophe (OWASP, CSV injection). Instants are in local time.
 */
export const csv: Format = {
  extension: "csv",
  contentType: "text/csv; charset=utf-8",
  needsPlace: false,
  async *write({ columns }, pages) {
    const lines = (rows: unknown[][]): Uint8Array =>
      Buffer.from(stringify(rows, { escape_formulas: true, record_delimiter: "windows", cast: { boolean: String } }));
    yield Buffer.from(BYTE_ORDER_MARK);
    yield lines([columns.map(headOf)]);
    for await (const rows of pages)
      yield lines(rows.map((row) => columns.map((column) => readable(column, column.cell(row)))));
  },
};
