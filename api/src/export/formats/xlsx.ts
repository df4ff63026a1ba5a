import { writeXlsxStream } from "hucre/xlsx";
import type { Format } from "./format.ts";

/** An Excel workbook; after 1,048,576 rows a further sheet. Text cells are inline strings, which Excel never reads as formulas. */
export const xlsx: Format = {
  extension: "xlsx",
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  needsPlace: false,
  async *write({ columns }, pages) {
    async function* cells() {
      yield columns.map(({ name }) => name);
      for await (const rows of pages) for (const row of rows) yield columns.map(({ cell }) => cell(row));
    }
    yield* writeXlsxStream(cells(), { name: "data", freezePane: { rows: 1 } });
  },
};
