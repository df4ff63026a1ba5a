import { expect, test } from "vitest";
import { areaOf, gridOf, linesOf, scaleOf } from "./multiples-scale.ts";

test("one scale for all, and the least and the greatest value are its ends", () => {
  const scale = scaleOf([50, null, 90, 70])!;
  expect(scale).toEqual({ least: 50, most: 90 });
  expect(linesOf([50, 70, 90], scale)).toEqual(["0,95 50,50 100,5"]);
  expect(areaOf("0,95 50,50 100,5")).toBe("0,100 0,95 50,50 100,5 100,100");
  expect(scaleOf([null, null])).toBeNull();
});

test("a month without data breaks the line, and one alone is a dot", () => {
  const scale = { least: 0, most: 100 };
  expect(linesOf([0, null, 100, 100], scale)).toEqual(["0,95 0,95", "66.7,5 100,5"]);
  expect(linesOf([null, null], scale)).toEqual([]);
  expect(linesOf([7], { least: 7, most: 7 })).toEqual(["50,50 50,50"]);
});

test("every cell has room for its name and number, and all have a place", () => {
  for (const cells of [1, 10, 16, 31])
    for (const [width, height] of [
      [27, 31],
      [20, 14],
      [60, 31],
    ] as const) {
      const { columns, rows } = gridOf(cells, { width, height }, 6);
      expect(columns * rows).toBeGreaterThanOrEqual(cells);
      expect(width / columns).toBeGreaterThanOrEqual(6);
    }
  // all places filled, where names are short enough
  expect(gridOf(16, { width: 27, height: 31 }, 6)).toEqual({ columns: 4, rows: 4 });
  // cells of the best shape would leave two places of the last row empty
  expect(gridOf(16, { width: 40, height: 57 }, 6)).toEqual({ columns: 4, rows: 4 });
  expect(gridOf(16, { width: 27, height: 31 }, 7.5)).toEqual({ columns: 3, rows: 6 });
});
