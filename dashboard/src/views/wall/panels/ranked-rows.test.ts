import { expect, test } from "vitest";
import { columnsOfRanking, rankedRows } from "./ranked-rows.ts";

const VALUES = Array.from({ length: 16 }, (_, i) => ({ code: `c${i}`, rank: i + 1, value: 100 - i }));
const asked = (count: number, rows: number, order: "best" | "worst" = "best", columns: 1 | 2 = 1) => {
  const { first, last, between, shown } = rankedRows(
    [...VALUES, { code: "none", rank: null, value: null }],
    { order, count },
    { rows, columns },
  );
  return { first: first.map(({ rank }) => rank), last: last.map(({ rank }) => rank), between, shown };
};

test("all where they have room, and no data is no rank", () => {
  expect(asked(16, 16)).toMatchObject({ first: VALUES.map(({ rank }) => rank), last: [], shown: "all" });
});

test("without room for all that are asked for, both ends, and how many lie between", () => {
  expect(asked(16, 9)).toEqual({ first: [1, 2, 3, 4], last: [13, 14, 15, 16], between: 8, shown: "ends" });
  expect(asked(16, 8)).toEqual({ first: [1, 2, 3, 4], last: [14, 15, 16], between: 9, shown: "ends" });
  expect(asked(16, 9, "worst")).toMatchObject({ first: [16, 15, 14, 13], last: [4, 3, 2, 1] });
});

test("fewer asked for are of the end asked for", () => {
  expect(asked(5, 9)).toEqual({ first: [1, 2, 3, 4, 5], last: [], between: 0, shown: "best" });
  expect(asked(16, 3)).toEqual({ first: [1, 2, 3], last: [], between: 0, shown: "best" });
});

test("a wide panel that has no room for all in a column has an end in each of two, or all of them", () => {
  expect([columnsOfRanking(16, 5, 31), columnsOfRanking(16, 5, 27), columnsOfRanking(16, 16, 31)]).toEqual([2, 1, 1]);
  expect(asked(16, 5, "best", 2)).toEqual({
    first: [1, 2, 3, 4, 5],
    last: [12, 13, 14, 15, 16],
    between: 6,
    shown: "ends",
  });
  expect(asked(16, 8, "best", 2)).toMatchObject({ first: VALUES.map(({ rank }) => rank), last: [], shown: "all" });
});
