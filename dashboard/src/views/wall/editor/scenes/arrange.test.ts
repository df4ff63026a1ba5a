import { expect, test } from "vitest";
import { arranged, lineMoved, trackAt } from "./arrange.ts";

const GRID = { columns: [1, 2, 1], rows: [1, 1] };
const at = (column: number, row: number, columns = 1, rows = 1) => ({ column, row, columns, rows });
/** A high one on the left, two in the middle, the right column free but for its foot. */
const PLACES = [at(1, 1, 1, 2), at(2, 1), at(2, 2), at(3, 2)];

test("a panel moves onto free cells and keeps inside the grid", () => {
  expect(arranged(PLACES, 1, at(3, 1), GRID)).toEqual([PLACES[0], at(3, 1), PLACES[2], PLACES[3]]);
  expect(arranged(PLACES, 3, at(9, 9), GRID)).toEqual(PLACES);
  expect(arranged([at(1, 1)], 0, at(0, -3, 9, 1), GRID)).toEqual([at(1, 1, 3, 1)]);
});

test("onto another it changes places with it, where that one has room", () => {
  expect(arranged(PLACES, 1, at(2, 2), GRID)).toEqual([PLACES[0], at(2, 2), at(2, 1), PLACES[3]]);
  expect(arranged(PLACES, 1, at(1, 1), GRID)).toBeNull();
  expect(arranged([at(1, 1, 1, 2), at(2, 1, 1, 2)], 0, at(2, 1, 1, 2), GRID)).toEqual([at(2, 1, 1, 2), at(1, 1, 1, 2)]);
});

test("it does not grow over two others, nor over one that finds no other place", () => {
  expect(arranged(PLACES, 0, at(1, 1, 2, 2), GRID)).toBeNull();
  expect(arranged(PLACES, 1, at(2, 1, 1, 2), GRID)).toBeNull();
});

test("a share of the width lies in a track", () => {
  expect([0, 0.24, 0.26, 0.74, 0.76, 1].map((share) => trackAt([1, 2, 1], share))).toEqual([1, 1, 2, 2, 3, 3]);
});

test("a line moves between its two tracks, and neither becomes a sliver", () => {
  expect(lineMoved([1, 2, 1], 0, 0.1)).toEqual([1.4, 1.6, 1]);
  expect(lineMoved([1, 2, 1], 1, -0.9)).toEqual([1, 0.4, 2.6]);
  expect(lineMoved([1, 1, 1], 0, 1 / 9)).toEqual([1.33, 0.67, 1]);
});
