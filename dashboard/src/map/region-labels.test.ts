import { expect, test } from "vitest";
import type { Shape } from "../geometry/shape.ts";
import { regionLabels } from "./region-labels.ts";

const box = (west: number, width: number): Shape => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 36],
      [west + width, 36],
      [west + width, 38],
      [west, 38],
      [west, 36],
    ],
  ],
});
const shapesOf = (shapes: Record<string, Shape>) => ({
  type: "FeatureCollection" as const,
  features: Object.entries(shapes).map(([code, geometry]) => ({
    type: "Feature" as const,
    properties: { code },
    geometry,
  })),
});
const shapes = shapesOf({ a: box(116, 2) });
const region = (code: string, centroid: number[] | null, name = code) => ({
  code,
  name,
  brief: name,
  value: "1",
  centroid,
  measured: null,
});
const regions = [region("a", null), region("b", [117, 35]), region("c", null)];
const plain = {
  colours: new Map<string, string>(),
  faded: new Set<string>(),
  onColours: true,
  theme: "light" as const,
};

test("names stand on shapes, else on points, else nowhere", () => {
  const { features } = regionLabels(regions, shapes, plain);
  expect(
    features.map(({ properties, geometry }) => [properties.code, properties.shapeless, geometry.coordinates]),
  ).toEqual([
    ["a", false, [117, 37]],
    ["b", true, [117, 35]],
  ]);
});

test("names take the ink that reads on what they cover", () => {
  const lightInk = (colour: string, look: Partial<Omit<typeof plain, "theme">> & { theme?: "dark" } = {}) => {
    const colours = new Map([
      ["a", colour],
      ["b", colour],
    ]);
    return regionLabels(regions, shapes, { ...plain, colours, ...look }).features.map(
      ({ properties }) => properties.lightInk,
    );
  };
  expect(lightInk("#225ea8")).toEqual([true, false]);
  expect(lightInk("#ffffcc")).toEqual([false, false]);
  expect(lightInk("#225ea8", { onColours: false })).toEqual([false, false]);
  expect(lightInk("#225ea8", { faded: new Set(["a"]) })).toEqual([false, false]);
  expect(lightInk("#ffffcc", { theme: "dark" })).toEqual([false, true]);
  expect(lightInk("#ffffcc", { theme: "dark", onColours: false })).toEqual([true, true]);
});

test("the highest and the lowest are marked, the larger of equals; the nearer to an end, the more a name matters", () => {
  const many = shapesOf({ a: box(110, 1), b: box(112, 3), c: box(116, 1), d: box(118, 1), e: box(120, 1) });
  const values = { a: 9, b: 9, c: 4, d: 1, e: null };
  const named = Object.entries(values).map(([code, measured]) => ({ ...region(code, null), measured }));
  const { features } = regionLabels(named, many, plain);
  const told = features.map(({ properties: { code, extreme, importance } }) => [code, extreme, importance]);
  expect(told).toEqual([
    ["a", "", expect.closeTo(1 / 3)],
    ["b", "highest", 1],
    ["c", "", expect.closeTo(1 / 3)],
    ["d", "lowest", 1],
    ["e", "", 0],
  ]);
  const alike = regionLabels(
    named.map((one) => ({ ...one, measured: 5 })),
    many,
    plain,
  );
  expect(new Set(alike.features.map(({ properties }) => properties.extreme))).toEqual(new Set([""]));
});
