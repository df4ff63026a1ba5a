import { expect, test } from "vitest";
import { standing } from "./standing.ts";

const of = (...values: (number | null)[]) => standing(values, (value) => value);

test("the highest, the lowest, the middle, and what is missing, which counts for nothing", () => {
  expect(of(3, null, 9, 1)).toEqual({ highest: [9], lowest: [1], median: 3, known: 3, without: [null] });
  expect(of(4, 1, 9, 2).median).toBe(3);
});

test("those that share an end are all named, and none where all are equal", () => {
  expect(of(5, 5, 2)).toMatchObject({ highest: [5, 5], lowest: [2] });
  expect(of(5, 5)).toMatchObject({ highest: [], lowest: [], median: 5 });
  expect(of(null)).toMatchObject({ highest: [], lowest: [], median: null, known: 0 });
});
