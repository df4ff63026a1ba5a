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

/**
 * Those of a ranking that `fit` rows have room for: all of them; where more are asked for than there is room, as many from either end, with a row for what lies
 * between; else so many from the end that is asked for.
 */
export function rankedRows<T extends { rank: number | null; value: number | null; code: string }>(
  values: readonly T[],
  { order, count }: Pick<RankingPanel, "order" | "count">,
  fit: number,
): Rows<T> {
  const all = ranked(values, order, values.length);
  const known = all.length;
  if (known <= Math.min(fit, count)) return { first: all, last: [], between: 0, shown: "all" };
  if (count < known || fit < 4)
    return { first: all.slice(0, Math.min(count, fit)), last: [], between: 0, shown: order };
  const each = Math.floor((fit - 1) / 2);
  return { first: all.slice(0, fit - 1 - each), last: all.slice(-each), between: known - fit + 1, shown: "ends" };
}
