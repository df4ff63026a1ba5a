import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** Rows of a CSV file as objects keyed by its header; a row of another length throws. */
export function readCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
}

/** Writes rows under the given columns; null and undefined become empty cells. Throws on a cell that would need quoting. */
export function writeCsv<R extends object>(path: string, columns: readonly (keyof R & string)[], rows: readonly R[]) {
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const cell = String(row[column] ?? "");
        if (/[",\n\r]/.test(cell)) throw new Error(`${path}: expected a plain cell in ${column}, got ${cell}`);
        return cell;
      })
      .join(","),
  );
  writeFileSync(path, `${[columns.join(","), ...lines].join("\n")}\n`);
}
