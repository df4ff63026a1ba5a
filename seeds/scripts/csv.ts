import { readFileSync, writeFileSync } from "node:fs";

/** Rows of a plain CSV file (no line breaks inside cells) as objects keyed by its header. */
export function readCsv(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/).map(cells);
  return lines.map((line, index) => {
    if (line.length !== header!.length)
      throw new Error(`${path} line ${index + 2}: expected ${header!.length} cells, got ${line.length}`);
    return Object.fromEntries(header!.map((name, column) => [name, line[column]!]));
  });
}

const cells = (line: string) => line.split(",").map((cell) => cell.replace(/^"(.*)"$/, "$1"));

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
