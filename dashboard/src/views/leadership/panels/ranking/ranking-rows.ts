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

/** What the column of changes shows first: points of a percentage, the change of a count, else percent. */
export type ChangeShown = "points" | "count" | "percent";

export function changeShownFor({ ratio, unitEn }: { ratio: boolean; unitEn: string }): ChangeShown {
  if (unitEn === "%") return "points";
  return ratio ? "percent" : "count";
}

interface Order extends Sort {
  readonly changeShown: ChangeShown;
  nameOf(row: RankingRow): string;
  collate(a: string, b: string): number;
}

/** Sorted by a column as it is shown, equal ones by code; what has no entry stands last either way round. */
export function sortRows(
  rows: readonly RankingRow[],
  { by, descending, changeShown, nameOf, collate }: Order,
): RankingRow[] {
  const shown = by === "change" && changeShown === "percent" ? "changePercent" : by;
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (shown === "name") return turn * collate(nameOf(a), nameOf(b)) || a.code.localeCompare(b.code);
    const [x, y] = [a[shown], b[shown]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.code.localeCompare(b.code);
    return turn * (x - y) || a.code.localeCompare(b.code);
  });
}
