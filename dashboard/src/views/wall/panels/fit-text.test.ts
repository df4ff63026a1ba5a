import { expect, test } from "vitest";
import { fitText, LINE_HEIGHT } from "./fit-text.ts";

test("words of a programme are as large as their panel lets them be, within what is read well", () => {
  expect(fitText([4], 20, 12)).toBeCloseTo(2.6);
  const size = fitText([36], 19, 11);
  expect(size).toBeGreaterThan(1.4);
  expect(size * LINE_HEIGHT * Math.ceil(36 / (19 / size - 1.5))).toBeLessThanOrEqual(11);
  expect(fitText([36], 19, 5)).toBeLessThan(size);
  expect(fitText([400], 19, 5)).toBe(1);
});

test("each paragraph has lines of its own", () => {
  expect(fitText([5, 5, 5, 5], 19, 8)).toBeLessThan(fitText([20], 19, 8));
  expect(fitText([0], 19, 8)).toBeCloseTo(2.6);
});
