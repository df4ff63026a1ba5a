import { expect, test } from "vitest";
import { firstSaid, rankSaid, serverOrder, usualSort } from "./ranking-order.ts";

test("unsorted, the worst come first where less is better, the best where more is, the largest where neither", () => {
  for (const [direction, order, first] of [
    ["LOWER_IS_BETTER", "LARGEST", "worst"],
    ["HIGHER_IS_BETTER", "LARGEST", "best"],
    ["NEUTRAL", "LARGEST", "largest"],
  ] as const) {
    expect(serverOrder(usualSort(direction), direction)).toBe(order);
    expect(firstSaid(usualSort(direction), direction)).toBe(first);
  }
});

test.each([
  ["rank", false, "LOWER_IS_BETTER", "SMALLEST", "best", "best"],
  ["rank", true, "HIGHER_IS_BETTER", "SMALLEST", "worst", "best"],
  ["value", false, "HIGHER_IS_BETTER", "SMALLEST", "worst", "best"],
  ["value", true, "LOWER_IS_BETTER", "LARGEST", "worst", "best"],
  ["value", false, "NEUTRAL", "SMALLEST", "smallest", "largest"],
  ["change", true, "LOWER_IS_BETTER", "MOST_RISEN", "risen", "bestChange"],
  ["change", false, "NEUTRAL", "MOST_FALLEN", "fallen", "mostRisen"],
  ["name", false, "LOWER_IS_BETTER", "LARGEST", null, "best"],
] as const)("sorted by %s, descending %s, %s", (by, descending, direction, order, first, rank) => {
  const sort = { by, descending };
  expect(serverOrder(sort, direction)).toBe(order);
  expect(firstSaid(sort, direction)).toBe(first);
  expect(rankSaid(sort, direction)).toBe(rank);
});
