import { expect, test } from "vitest";
import { partsThatFit } from "./parts-that-fit.ts";

test.each([
  ["half a wall", 55, 52, ["months", "codes", "list"], 2],
  ["a whole wall", 112, 52, ["months", "codes", "list"], 3],
  ["a column", 24, 52, ["months", "codes", "list"], 1],
  ["a low strip", 110, 16, ["months", "codes", "list"], 3],
  ["a corner", 24, 18, ["months"], 1],
  ["a slit", 30, 8, [], 1],
])("%s", (_, width, height, parts, columns) => {
  expect(partsThatFit(width, height)).toMatchObject({ parts, columns });
});

test("parts fill what the figures leave", () => {
  const { figures, part } = partsThatFit(55, 52);
  expect(figures + 2 * part).toBeCloseTo(52);
});
