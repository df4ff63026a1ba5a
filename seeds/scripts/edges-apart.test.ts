import type { MultiPolygon, Polygon, Position } from "geojson";
import { expect, it } from "vitest";
import { edgesApart } from "./edges-apart.ts";

const polygon = (...rings: Position[][]): Polygon => ({
  type: "Polygon",
  coordinates: rings.map((ring) => [...ring, ring[0]!]),
});
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
/** Two boxes beside each other, with the corners of both. */
const whole = polygon([
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [1, 1],
  [0, 1],
]);
const [left, right] = [polygon(box(0, 0, 1, 1)), polygon(box(1, 0, 2, 1).reverse())];
/** A box with a hole that another fills. */
const [holed, filling] = [polygon(box(0, 0, 9, 9), box(3, 3, 6, 6)), polygon(box(3, 3, 6, 6))];
const both: MultiPolygon = { type: "MultiPolygon", coordinates: [left.coordinates, right.coordinates] };

it.each([
  ["two that tile it, however their rings run", [left, right], whole, 0],
  ["one that is several pieces", [both], whole, 0],
  ["one whose hole another fills", [holed, filling], polygon(box(0, 0, 9, 9)), 0],
  ["a gap", [left], whole, 4],
  ["a hole that nothing fills", [holed], polygon(box(0, 0, 9, 9)), 4],
  ["what is there twice", [left, right, right], whole, 4],
  ["what reaches beyond it", [left, right], left, 4],
  ["a corner on an edge that has none", [left, right], polygon(box(0, 0, 2, 1)), 6],
])("finds the edges of %s", (_, tiles, of, expected) => {
  expect(edgesApart(tiles, of)).toHaveLength(expected);
});
