import { expect, test } from "vitest";
import { ladderOf } from "./ladder.ts";

test("each rung holds those above it; what is not known stands on none", () => {
  const parts = [
    { code: "NONE", count: 20 },
    { code: "INSTRUCTOR", count: 18 },
    { code: "BRANCH", count: 5 },
    { code: null, count: 7 },
  ];
  expect(ladderOf(parts)).toEqual([
    { code: "NONE", count: 20, atOrAbove: 43 },
    { code: "INSTRUCTOR", count: 18, atOrAbove: 23 },
    { code: "BRANCH", count: 5, atOrAbove: 5 },
  ]);
  expect(ladderOf(parts.map(({ code }) => ({ code, count: null })))).toEqual([]);
});
