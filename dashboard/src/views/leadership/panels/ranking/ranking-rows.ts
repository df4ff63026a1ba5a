import type { Choropleth } from "../../../../scene/use-scene.ts";
import type { Sort } from "../../url-state.ts";

export interface RankingRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly rank: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly change: number | null;
  readonly changePercent: number | null;
}

interface Changed {
  readonly code: string;
  readonly change: number | null;
  readonly changePercent: number | null;
}

/** One row a region of the map; changes may come in an answer of their own. */
export function rankingRows(
  values: Choropleth["values"],
  changes: ReadonlyMap<string, Changed> = new Map(),
): RankingRow[] {
  return values.map(({ code, region, rank, value, numerator, denominator, change, changePercent }) => ({
    code,
    nameZh: region.nameZh,
    nameEn: region.nameEn,
    rank,
    value,
    numerator,
    denominator,
    change: changes.get(code)?.change ?? change,
    changePercent: changes.get(code)?.changePercent ?? changePercent,
  }));
}

/** Sorted by a column, equal ones by code; what has no entry stands last either way round. */
export function sortRows(
  rows: readonly RankingRow[],
  { by, descending }: Sort,
  nameOf: (row: RankingRow) => string,
  collate: (a: string, b: string) => number,
): RankingRow[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === "name") return turn * collate(nameOf(a), nameOf(b)) || a.code.localeCompare(b.code);
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.code.localeCompare(b.code);
    return turn * (x - y) || a.code.localeCompare(b.code);
  });
}

/** A cell as CSV wants it (RFC 4180); text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Lines of cells as CSV with a byte-order mark, so that Excel reads the Chinese. */
export function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
