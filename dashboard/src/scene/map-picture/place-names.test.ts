import { expect, test } from "vitest";
import { type NameToPlace, placeNames } from "./place-names.ts";

/** Every letter is as wide as it is high. */
const LETTERS = { width: (line: string) => 10 * [...line].length, em: 10, line: 12 };
const MAP = { width: 400, height: 300, taken: [] };
const name = (at: readonly [number, number], forms: string[][], more: Partial<NameToPlace> = {}): NameToPlace => ({
  x: at[0],
  y: at[1],
  under: false,
  forms,
  room: Number.POSITIVE_INFINITY,
  always: false,
  ...more,
});
const texts = (names: NameToPlace[], map = MAP) => placeNames(names, LETTERS, map).map(({ lines }) => lines.join(" "));

test("names that are in each other's way move a little or are left out; those that must stand never are, and come first", () => {
  const crowd = Array.from({ length: 40 }, (_, i) =>
    name([160 + 10 * (i % 8), 130 + 8 * (i % 5)], [[`名${i}`, "1.0"]]),
  );
  const extremes = [
    name([200, 150], [["最高", "9.9"]], { always: true }),
    name([202, 151], [["最低", "0.1"]], { always: true }),
  ];
  const placed = placeNames([...crowd, ...extremes], LETTERS, MAP);
  expect(placed.slice(0, 2).map(({ lines }) => lines[0])).toEqual(["最高", "最低"]);
  expect(placed.length).toBeGreaterThan(2);
  expect(placed.length).toBeLessThan(42);
  for (const [i, { box: a }] of placed.entries())
    for (const { box: b } of placed.slice(i + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
});

test("a name too wide for its shape is written briefly, or not at all", () => {
  const forms = [["济南市", "96.6"], ["济南", "96.6"], ["济南"]];
  expect(texts([name([200, 150], forms)])).toEqual(["济南市 96.6"]);
  expect(texts([name([200, 150], forms, { room: 25 })])).toEqual(["济南"]);
  expect(texts([name([200, 150], forms, { room: 15 })])).toEqual([]);
  expect(texts([name([200, 150], forms, { room: 15, always: true })])).toEqual(["济南市 96.6"]);
});

test("nothing sticks out of the map, and what is not on it is not written", () => {
  const [placed] = placeNames([name([398, 2], [["威海市"]])], LETTERS, MAP);
  expect(placed!.box).toEqual({ left: 370, top: 0, right: 400, bottom: 12 });
  expect(texts([name([401, 2], [["威海市"]], { always: true })])).toEqual([]);
});

test("what is taken stays free", () => {
  const stamp = { left: 300, top: 0, right: 400, bottom: 30 };
  expect(texts([name([390, 4], [["威海市"]])], { ...MAP, taken: [stamp] as never })).toEqual([]);
});
