import { rename, writeFile } from "node:fs/promises";
import type { CellStyle, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { grouped } from "../loader.ts";
import { expectedInChinese } from "./expected-in-chinese.ts";
import type { Problem } from "./problem.ts";
import { BECAUSE_ZH, ROW_ZH } from "./readers/corrected-file.ts";
import { openRequest } from "./readers/open-request.ts";

/** Rows of a workbook that somebody mends by hand; it is made in memory. */
export const MOST_REFUSED_ROWS = 10_000;
/** What a problem of a row as a whole calls its column. */
const WHOLE_ROW = "the row";
/** The first column of the file, after the two that say which row it is and why it is refused. */
const FIRST = 2;

/** What is wrong with a row may be longer than a cell is wide. */
const BECAUSE: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const FAULTY: CellStyle = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFC7CE" } } };
const HEAD: CellStyle = { font: { bold: true } };

/**
 * Writes the refused rows of a file as a workbook, the first of them where there are too many: each as it came, with its row and its problems,
 * faulty cells coloured, and in a comment what was expected, in Chinese as its readers are. Dropped again when it is mended it is read as the file it is of. Returns how many.
 */
export async function writeRefusedWorkbook(
  request: Parameters<typeof openRequest>[0],
  problems: readonly Problem[],
  target: string,
): Promise<number> {
  const byRow = grouped(problems, ({ row }) => String(row));
  const file = await openRequest(request);
  const places = new Map(file.columns.map((header, index) => [header, index + FIRST]));
  const rows: string[][] = [[ROW_ZH, BECAUSE_ZH, ...file.columns]];
  const cells: NonNullable<WriteSheet["cells"]> = new Map(rows[0]!.map((_, at) => [`0,${at}`, { style: HEAD }]));
  reading: for await (const batch of file.batches)
    for (const { row, cells: given, fault } of batch) {
      const found = byRow.get(String(row));
      if (found === undefined) continue;
      if (rows.length > MOST_REFUSED_ROWS) break reading;
      const at = rows.length;
      const whole = fault === undefined ? file.columns.map((_, index) => given[index] ?? "") : given;
      rows.push([String(row), found.map(described).join("；"), ...whole]);
      cells.set(`${at},1`, { style: BECAUSE });
      for (const [place, of] of grouped(found, (problem) => String(placeOf(problem, places)))) {
        const text = of.map(({ expected }) => expectedInChinese(expected)).join("\n");
        cells.set(`${at},${place}`, {
          style: place === "1" ? { ...FAULTY, ...BECAUSE } : FAULTY,
          comment: { author: "小区治理一张图", text },
        });
      }
    }
  const columns = rows[0]!.map((_, at) => ({ width: at === 1 ? 50 : 16 }));
  const bytes = await writeXlsx({ sheets: [{ name: "被拒行", rows, cells, columns, freezePane: { rows: 1 } }] });
  const part = `${target}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, target);
  return rows.length - 1;
}

const described = ({ column, expected, got }: Problem): string =>
  `${column === WHOLE_ROW ? "整行" : column}：${expectedInChinese(expected)}${got === "" ? "" : `，文件中为“${got}”`}`;

/** The cell of a problem: of several headers together the first; of the row as a whole the one that says why. */
function placeOf({ column }: Problem, places: ReadonlyMap<string, number>): number {
  return places.get(column) ?? places.get(column.split(/ \+ |, /)[0]!) ?? 1;
}
