import { expect, test } from "vitest";
import { trendLine } from "./trend-line.ts";

const months = (...values: (number | null)[]) => values.map((value, i) => ({ to: `2026-0${i + 1}`, value }));

test("months run left to right, larger is higher", () => {
  const line = trendLine(months(1, 3, 2), 100, 40)!;
  expect(line.path).toBe("M0.0,40.0L50.0,0.0L100.0,20.0");
  expect([line.low, line.high]).toEqual([1, 3]);
});

test("a month without data breaks the line", () => {
  expect(trendLine(months(1, null, 3, 4), 90, 30)!.path).toBe("M0.0,30.0M60.0,10.0L90.0,0.0");
});

test("equal values lie in the middle, and no values are no line", () => {
  expect(trendLine(months(5, 5), 10, 10)!.path).toBe("M0.0,5.0L10.0,5.0");
  expect(trendLine(months(null, null), 10, 10)).toBeNull();
  expect(trendLine([], 10, 10)).toBeNull();
});
