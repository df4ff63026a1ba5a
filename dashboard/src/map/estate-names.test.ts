import { expect, test } from "vitest";
import { uncutNames } from "./estate-names.ts";

const MAP = { width: 400, height: 300 };
const at = (x: number, y: number, name = "阳光花园小区") => [{ index: 7, name, x, y }];

test("a name is drawn where no side of its point takes it over the edge", () => {
  // six characters of 12 pixels, and 0.9 of one beside the point: 82.8
  expect(uncutNames(at(200, 150), MAP, 1)).toEqual([7]);
  for (const [x, y] of [
    [83, 150],
    [317, 150],
    [200, 40],
    [200, 260],
  ] as const)
    expect(uncutNames(at(x, y), MAP, 1)).toEqual([7]);
  for (const [x, y] of [
    [82, 150],
    [318, 150],
    [200, 20],
    [200, 280],
  ] as const)
    expect(uncutNames(at(x, y), MAP, 1)).toEqual([]);
});

test("no name is drawn under what lies over the map", () => {
  const taken = [{ left: 350, top: 0, right: 400, bottom: 100 }];
  expect(uncutNames(at(300, 60), { ...MAP, taken }, 1)).toEqual([]);
  expect(uncutNames(at(300, 160), { ...MAP, taken }, 1)).toEqual([7]);
});

test("a long name is broken into lines, and takes more room above and below", () => {
  const long = "济宁高新区阳光花园小区北区";
  expect(uncutNames(at(108, 150, long), MAP, 1)).toEqual([7]);
  expect(uncutNames(at(200, 35, long), MAP, 1)).toEqual([]);
  expect(uncutNames(at(200, 35), MAP, 1)).toEqual([7]);
});

test("on a wall all is as much larger", () => {
  expect(uncutNames(at(150, 150), MAP, 2)).toEqual([]);
  expect(uncutNames(at(166, 150), MAP, 2)).toEqual([7]);
});
