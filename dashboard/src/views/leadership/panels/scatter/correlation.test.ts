import { expect, test } from "vitest";
import { correlation, outliers } from "./correlation.ts";

const pairs = (...points: [number, number][]) => points.map(([x, y], i) => ({ code: String(i), x, y }));

test("r of lines, of a cloud worked out by hand, and of nothing to say", () => {
  expect(correlation(pairs([1, 2], [2, 4], [3, 6]))).toBeCloseTo(1, 12);
  expect(correlation(pairs([1, 3], [2, 2], [3, 1]))).toBeCloseTo(-1, 12);
  // deviations −1.5 −0.5 0.5 1.5 and −1 1 −1 1: 2 ÷ √(5 × 4)
  expect(correlation(pairs([1, 0], [2, 2], [3, 0], [4, 2]))).toBeCloseTo(2 / Math.sqrt(20), 12);
  expect(correlation(pairs([1, 1], [2, 2]))).toBeNull();
  expect(correlation(pairs([1, 1], [1, 2], [1, 3]))).toBeNull();
  expect(correlation([])).toBeNull();
});

test("the farthest from the rest, whatever the units", () => {
  const cloud = pairs([1, 1000], [2, 2000], [1.5, 1500], [9, 1500], [1.5, 9000]);
  expect([...outliers(cloud, 2)].sort()).toEqual(["3", "4"]);
  expect(outliers([], 3).size).toBe(0);
});
