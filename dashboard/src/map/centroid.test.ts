import { expect, test } from "vitest";
import { boxOf, labelPoint, type Shape } from "./centroid.ts";

const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const feature = (geometry: Shape) => ({ type: "Feature" as const, properties: {}, geometry });

test("the label stands in the largest part", () => {
  const islands = feature({ type: "MultiPolygon", coordinates: [square(120, 36, 0.1), square(117, 35, 2)] });
  const { point, area } = labelPoint(islands);
  expect(point[0]).toBeCloseTo(118);
  expect(point[1]).toBeCloseTo(36);
  expect(area).toBeCloseTo(4);
});

test("the box holds every part, and nothing has no box", () => {
  const islands = feature({ type: "MultiPolygon", coordinates: [square(120, 36, 1), square(117, 35, 2)] });
  expect(boxOf({ type: "FeatureCollection", features: [islands] })).toEqual([117, 35, 121, 37]);
  expect(boxOf({ type: "FeatureCollection", features: [] })).toBeNull();
});
