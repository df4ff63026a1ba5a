import type { RankingPanel } from "../programme.ts";
import { ranked } from "./period.ts";

interface Rows<T> {
  readonly first: readonly T[];
  /** From the other end; empty but where both ends are shown. */
  readonly last: readonly T[];
  /** Ranked between them and not shown. */
  readonly between: number;
  /** What the list is, for its title. */
  readonly shown: "all" | "best" | "worst" | "ends";
}

/** Text sizes: a column of a ranking with rank, name, bar and value, and what lies between two. */
const COLUMN_EMS = 14.5;
const BETWEEN_EMS = 1.5;

/** Columns in which a ranking of so many stands in a panel of so many rows and of a width, text sizes: a second where one does not hold them all. */
export const columnsOfRanking = (count: number, rows: number, width: number): 1 | 2 =>
  count > rows && width >= 2 * COLUMN_EMS + BETWEEN_EMS ? 2 : 1;

/**
 * Those of a ranking that there is room for: all of them; where more are asked for than there is room, as many from either end, in one column with a row for what lies
 * between, in two with an end in each; else so many from the end that is asked for.
 */
export function rankedRows<T extends { rank: number | null; value: number | null; code: string }>(
  values: readonly T[],
  { order, count }: Pick<RankingPanel, "order" | "count">,
  { rows, columns }: { readonly rows: number; readonly columns: 1 | 2 },
): Rows<T> {
  const all = ranked(values, order, values.length);
  const known = all.length;
  const fit = rows * columns;
  if (known <= Math.min(fit, count)) return { first: all, last: [], between: 0, shown: "all" };
  if (count < known || fit < 4)
    return { first: all.slice(0, Math.min(count, fit)), last: [], between: 0, shown: order };
  if (columns === 2) return { first: all.slice(0, rows), last: all.slice(-rows), between: known - fit, shown: "ends" };
  const each = Math.floor((fit - 1) / 2);
  return { first: all.slice(0, fit - 1 - each), last: all.slice(-each), between: known - fit + 1, shown: "ends" };
}
