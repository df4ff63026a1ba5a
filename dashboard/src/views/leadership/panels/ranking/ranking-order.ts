import type { Sort } from "../../../../link/url-state.ts";
import type { Direction } from "../../../../map/palettes.ts";

/** The order of a ranking that nobody has sorted: where less is better the worst come first, else the largest. */
export const usualSort = (direction: Direction): Sort => ({
  by: "rank",
  descending: direction === "LOWER_IS_BETTER",
});

/** Whether the largest value comes first; null where it is not sorted by value. Rank 1 is the best, the largest where neither is better. */
function largestFirst({ by, descending }: Sort, direction: Direction): boolean | null {
  if (by === "value") return descending;
  return by === "rank" ? descending === (direction === "LOWER_IS_BETTER") : null;
}

/** What the server is asked for; by other columns than value and change it sorts by value. */
export function serverOrder(sort: Sort, direction: Direction): "LARGEST" | "SMALLEST" | "MOST_RISEN" | "MOST_FALLEN" {
  if (sort.by === "change") return sort.descending ? "MOST_RISEN" : "MOST_FALLEN";
  return (largestFirst(sort, direction) ?? true) ? "LARGEST" : "SMALLEST";
}

/** Key of the words for what comes first; null for an order that says itself. */
export function firstSaid(sort: Sort, direction: Direction) {
  if (sort.by === "change") return sort.descending ? ("risen" as const) : ("fallen" as const);
  const largest = largestFirst(sort, direction);
  if (largest === null) return null;
  if (direction === "NEUTRAL") return largest ? ("largest" as const) : ("smallest" as const);
  return largest === (direction === "LOWER_IS_BETTER") ? ("worst" as const) : ("best" as const);
}

/** Key of the words for what rank 1 is: a list sorted by change is ranked by it. */
export function rankSaid({ by }: Sort, direction: Direction) {
  if (by === "change") return direction === "NEUTRAL" ? ("mostRisen" as const) : ("bestChange" as const);
  return direction === "NEUTRAL" ? ("largest" as const) : ("best" as const);
}
