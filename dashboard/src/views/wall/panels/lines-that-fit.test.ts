import { expect, test } from "vitest";
import { legendEms, linesThatFit } from "./lines-that-fit.ts";

const NAMES = ["山东省", "威海市", "济南市", "东营市", "济宁市"];

test("a legend has a line for as many names as stand beside one another, and none for a single one", () => {
  expect(legendEms(NAMES.slice(0, 1), 13)).toBe(0);
  expect(legendEms(NAMES, 60)).toBeCloseTo(1.6);
  expect(legendEms(NAMES, 13)).toBeGreaterThan(3);
});

test("a low panel shows fewer lines, so that they can be seen to rise; the region's own stays", () => {
  expect(linesThatFit(NAMES, { width: 22, height: 16 })).toBe(5);
  const low = linesThatFit(NAMES, { width: 18, height: 14 });
  expect(low).toBe(2);
  expect(linesThatFit(NAMES, { width: 13, height: 8 })).toBe(1);
  expect(linesThatFit([], { width: 13, height: 8 })).toBe(0);
});
