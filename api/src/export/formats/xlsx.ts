import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from "hucre/xlsx";
import type { Cell, Column } from "../columns.ts";
import type { Format } from "./format.ts";
import { headOf, readable } from "./spreadsheet.ts";

/** Characters wide, and Excel's number format. */
const LOOK: Partial<Record<Column["holds"], { width: number; numFmt: string }>> = {
  instant: { width: 20, numFmt: "yyyy-mm-dd hh:mm:ss" },
  day: { width: 12, numFmt: "yyyy-mm-dd" },
};

/**
 * An Excel workbook. Beyond as many rows as a sheet holds, head included, it goes on in sheets data_2, data_3 …, each with the head on top.
 * Text cells are inline strings, which Excel never reads as formulas; days and instants are dates, the latter in local time.
 */
export const workbook = (maxRowsPerSheet = XLSX_MAX_ROWS_PER_SHEET): Format => ({
  extension: "xlsx",
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  needsPlace: false,
  async *write({ columns, about }, pages) {
    async function* cells() {
      for await (const rows of pages)
        for (const row of rows) {
          const held = columns.map((column) => heldCell(column, readable(column, column.cell(row))));
          // A row without any cell is not written, and the last ones of a sheet would be missing.
          yield held.every((cell) => cell === null) ? [""] : held;
        }
      if (about.length > 0) yield [""];
      for (const line of about) yield line.map((text) => heldText(text));
    }
    yield* writeXlsxStream(cells(), {
      name: "data",
      columns: columns.map((column) => ({ header: headOf(column), ...LOOK[column.holds] })),
      freezePane: { rows: 1 },
      maxRowsPerSheet,
      repeatHeaders: true,
    });
  },
});

export const xlsx = workbook();

/** Characters of a cell: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_CHARACTERS = 32_767;

/** Excel's days begin in 1900 with a leap year that was none; before March they are told as text. */
const FIRST_DAY = "1900-03-01";

/** Text as a cell can hold it: Excel takes a file with a longer one, or with what no XML may have, for a broken one. */
function heldCell({ holds }: Column, cell: Cell): Cell | Date {
  if (typeof cell !== "string") return cell;
  // The library writes what the date's clock shows in UTC.
  if (holds !== "other" && cell >= FIRST_DAY) return new Date(`${cell.replace(" ", "T")}${holds === "day" ? "" : "Z"}`);
  return heldText(cell);
}

function heldText(cell: string): string {
  const text =
    cell.length > MOST_CHARACTERS ? `${cell.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : cell;
  // _x0041_ means A inside a cell (ECMA-376, ST_Xstring); what looks like it is written apart.
  return text.replace(/[\uFFFE\uFFFF]/g, "\uFFFD").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
