import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { differenceKm2, fault, gapKm2, intersectionOverUnion, median, overlapKm2 } from "./coverage.ts";
import { areaKm2, contains } from "./plane.ts";

// On the equator of a sphere of radius 6371.0088 km a square of 0.1° is (0.1 × 111.195 km)² = 123.64 km².
const SQUARE_KM2 = 123.64;
const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const ring = (...positions: Position[]): Polygon => ({ type: "Polygon", coordinates: [positions] });

describe("measures of a coverage", () => {
  it("takes areas in km², holes off", () => {
    expect(areaKm2(box(0, 0, 0.1, 0.1))).toBeCloseTo(SQUARE_KM2, 1);
    const holed: Polygon = {
      type: "Polygon",
      coordinates: [box(0, 0, 0.3, 0.3).coordinates[0]!, box(0.1, 0.1, 0.2, 0.2).coordinates[0]!],
    };
    expect(areaKm2(holed)).toBeCloseTo(8 * SQUARE_KM2, 0);
    expect(contains(holed, [0.05, 0.05])).toBe(true);
    expect(contains(holed, [0.15, 0.15])).toBe(false);
  });

  it("sees no overlap and no gap in four boxes that tile a square", () => {
    const tiles = [box(0, 0, 0.1, 0.1), box(0.1, 0, 0.2, 0.1), box(0, 0.1, 0.1, 0.2), box(0.1, 0.1, 0.2, 0.2)];
    expect(overlapKm2(tiles)).toBe(0);
    expect(gapKm2(tiles)).toBe(0);
    expect(intersectionOverUnion(tiles[0]!, tiles[1]!)).toBe(0);
  });

  it("measures an overlap of a quarter box", () => {
    const shapes = [box(0, 0, 0.1, 0.1), box(0.05, 0.05, 0.15, 0.15), box(1, 1, 1.1, 1.1)];
    expect(overlapKm2(shapes)).toBeCloseTo(SQUARE_KM2 / 4, 1);
    expect(intersectionOverUnion(shapes[0]!, shapes[1]!)).toBeCloseTo(1 / 7, 4);
    expect(differenceKm2(shapes[0]!, shapes[1]!)).toBeCloseTo(1.5 * SQUARE_KM2, 0);
    expect(intersectionOverUnion(shapes[0]!, shapes[0]!)).toBeCloseTo(1, 9);
  });

  it("measures a gap that four boxes leave in their middle", () => {
    const pinwheel = [box(0, 0, 0.2, 0.1), box(0.2, 0, 0.3, 0.2), box(0.1, 0.2, 0.3, 0.3), box(0, 0.1, 0.1, 0.3)];
    expect(overlapKm2(pinwheel)).toBe(0);
    expect(gapKm2(pinwheel)).toBeCloseTo(SQUARE_KM2, 1);
  });

  it("takes the middle value", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it.each([
    ["a box", box(0, 0, 1, 1), null],
    ["an open ring", ring([0, 0], [1, 0], [1, 1], [0, 1]), "expected a closed ring of four positions"],
    ["a bow tie", ring([0, 0], [1, 1], [1, 0], [0, 1], [0, 0]), "lines meet near 0,0"],
    [
      "two loops at a vertex",
      ring([0, 0], [1, 0], [1, 1], [2, 1], [2, 2], [1, 1], [0, 0]),
      "a ring touches itself at a vertex",
    ],
    ["a vertex on an edge", ring([0, 0], [4, 0], [4, 2], [2, 0], [0, 2], [0, 0]), "lines meet near 0,0"],
    ["a spike", ring([0, 0], [4, 0], [4, 2], [6, 2], [4, 2], [0, 2], [0, 0]), "a ring touches itself at a vertex"],
  ])("judges %s", (_name, shape, expected) => {
    expect(fault(shape)).toBe(expected);
  });
});
