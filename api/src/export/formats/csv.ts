import { BYTE_ORDER_MARK, csvLines } from "../../parsers/csv.ts";
import type { Format } from "./format.ts";
import { headOf, readable } from "./spreadsheet.ts";

/** CSV in UTF-8 with a byte order mark; see csvLines. Instants are in local time. */
export const csv: Format = {
  extension: "csv",
  contentType: "text/csv; charset=utf-8",
  needsPlace: false,
  async *write({ columns, about }, pages) {
    yield Buffer.from(BYTE_ORDER_MARK);
    yield Buffer.from(csvLines([columns.map(headOf)]));
    for await (const rows of pages)
      yield Buffer.from(csvLines(rows.map((row) => columns.map((column) => readable(column, column.cell(row))))));
    // After the rows and an empty line, so that the head stays on top.
    if (about.length > 0) yield Buffer.from(`\r\n${csvLines(about)}`);
  },
};
