import { expect, test } from "vitest";
import { boxOf, contains, labelPlace, type Shape } from "./shape.ts";

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
  const { point, area, width } = labelPlace(islands);
  expect(point[0]).toBeCloseTo(118);
  expect(point[1]).toBeCloseTo(36);
  expect(area).toBeCloseTo(4);
  expect(width).toBeCloseTo(2);
});

test("the box holds every part, and nothing has no box", () => {
  const islands = feature({ type: "MultiPolygon", coordinates: [square(120, 36, 1), square(117, 35, 2)] });
  expect(boxOf({ type: "FeatureCollection", features: [islands] })).toEqual([117, 35, 121, 37]);
  expect(boxOf({ type: "FeatureCollection", features: [] })).toBeNull();
});

test("in a bent shape the label stands inside, where it is widest", () => {
  // An L: a tall arm a tenth wide, and a foot ten tenths wide that is three tenths high.
  const ring = [
    [0, 0],
    [1, 0],
    [1, 0.3],
    [0.1, 0.3],
    [0.1, 1],
    [0, 1],
    [0, 0],
  ];
  const { point, width } = labelPlace(feature({ type: "Polygon", coordinates: [ring] }));
  expect(point[0]).toBeCloseTo(0.5);
  expect(point[1]).toBeLessThan(0.3);
  expect(width).toBeCloseTo(1);
});

test("holes are no room", () => {
  const { point, width } = labelPlace(
    feature({ type: "Polygon", coordinates: [...square(0, 0, 4), ...square(1, 1, 2)] }),
  );
  expect(width === 1 || point[1]! < 1 || point[1]! > 3).toBe(true);
});

test("a point is inside a part, not in a hole or between the parts", () => {
  const shape = feature({
    type: "MultiPolygon",
    coordinates: [[...square(0, 0, 4), ...square(1, 1, 2)], square(6, 0, 1)],
  });
  const seen = (...points: [number, number][]) => [...new Set(points.map((point) => contains(shape, point)))];
  expect(seen([0.5, 2], [3.5, 2], [2, 0.5], [6.5, 0.5])).toEqual([true]);
  expect(seen([2, 2], [5, 0.5], [-1, 2], [8, 0.5], [2, 5])).toEqual([false]);
});
