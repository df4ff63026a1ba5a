import type { ResultTable } from "../result-table.ts";
import { columnsOfWay, type PlaceBy } from "./places.ts";

/** What is most likely asked about, first. */
const WANTED = [
  "change",
  "value",
  "weights",
  "totalCount",
  "estates",
  "complaints",
  "households",
  "complaints12Months",
];

/** Numbers worth a colour, what is measured first; not coordinates. */
export function numberColumns(table: ResultTable, ways: readonly PlaceBy[]): number[] {
  const places = new Set(ways.flatMap(columnsOfWay));
  const rank = (c: number): number => {
    const at = WANTED.indexOf(table.columns[c]!.key.split(".").at(-1)!);
    return at < 0 ? WANTED.length : at;
  };
  return table.columns
    .flatMap(({ kind }, c) => (kind === "number" && !places.has(c) ? [c] : []))
    .sort((a, b) => rank(a) - rank(b) || a - b);
}
