import { expect, test } from "vitest";
import type { Shape } from "./centroid.ts";
import { regionLabels } from "./region-labels.ts";

const square: Shape = {
  type: "Polygon",
  coordinates: [
    [
      [116, 36],
      [118, 36],
      [118, 38],
      [116, 38],
      [116, 36],
    ],
  ],
};
const shapes = {
  type: "FeatureCollection" as const,
  features: [{ type: "Feature" as const, properties: { code: "a" }, geometry: square }],
};
const region = (code: string, centroid: number[] | null) => ({ code, name: code, value: "1", centroid });
const regions = [region("a", null), region("b", [117, 35]), region("c", null)];

test("names stand on shapes, else on points, else nowhere", () => {
  const { features } = regionLabels(regions, shapes, new Map(), true);
  expect(
    features.map(({ properties, geometry }) => [properties?.code, properties?.shapeless, geometry.coordinates]),
  ).toEqual([
    ["a", false, [117, 37]],
    ["b", true, [117, 35]],
  ]);
});

test("names turn white only on dark shapes that they cover", () => {
  const onDark = (colour: string, covers: boolean) =>
    regionLabels(
      regions,
      shapes,
      new Map([
        ["a", colour],
        ["b", colour],
      ]),
      covers,
    ).features.map(({ properties }) => properties?.onDark);
  expect(onDark("#225ea8", true)).toEqual([true, false]);
  expect(onDark("#ffffcc", true)).toEqual([false, false]);
  expect(onDark("#225ea8", false)).toEqual([false, false]);
});
