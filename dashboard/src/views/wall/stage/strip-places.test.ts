import { expect, test } from "vitest";
import { stripPlaces } from "./strip-places.ts";

const STRIP = { width: 800, height: 40 };
const SIZE = { width: 300, height: 32 };
const at = (...xs: number[]) =>
  stripPlaces(
    xs.map((x) => ({ point: { x, y: 200 }, size: SIZE })),
    STRIP,
  )?.map(({ x }) => x);

test("names stand above their points, within the strip and apart, in whichever order they come", () => {
  expect(at(200, 600)).toEqual([50, 450]);
  expect(at(790, 20)).toEqual([492, 8]);
  // both are wanted in the middle, at one edge
  expect(at(400, 410)).toEqual([184, 492]);
});

test("a strip that is too narrow or too low takes none", () => {
  expect(at(100, 300, 500)).toBeUndefined();
  expect(stripPlaces([{ point: { x: 1, y: 1 }, size: SIZE }], { width: 800, height: 20 })).toBeNull();
});
