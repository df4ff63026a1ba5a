import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { contains } from "./plane.ts";
import { seededRandom, spreadPoints } from "./spread-points.ts";

// A bent shape, so that means of far-apart samples fall outside it.
const bent: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [117, 36],
      [118, 36],
      [118, 36.1],
      [117.1, 36.1],
      [117.1, 37],
      [117, 37],
      [117, 36],
    ],
  ],
};
const seat = [117.05, 36.05];

describe("spreadPoints", () => {
  it("puts the number asked for inside the shape, no two together, the same for the same seed", () => {
    const points = spreadPoints(bent, 30, [seat], "a");
    expect(points).toHaveLength(30);
    expect(new Set(points.map(String)).size).toBe(30);
    for (const point of points) expect(contains(bent, point)).toBe(true);
    expect(spreadPoints(bent, 30, [seat], "a")).toEqual(points);
    expect(spreadPoints(bent, 30, [seat], "b")).not.toEqual(points);
  });

  it("lies closer together about the centre", () => {
    const away = spreadPoints(bent, 30, [seat], "a").map(([x, y]) => Math.hypot((x! - seat[0]!) * 0.8, y! - seat[1]!));
    // Evenly spread, about eight of the points would lie within 0.25° of the seat.
    expect(away.filter((degrees) => degrees < 0.25).length).toBeGreaterThan(12);
    expect(away.filter((degrees) => degrees > 0.5).length).toBeGreaterThanOrEqual(2);
  });

  it("draws numbers from 0 to 1 that depend on the seed alone", () => {
    const draw = (seed: string) => Array.from({ length: 1000 }, seededRandom(seed));
    expect(draw("x")).toEqual(draw("x"));
    expect(draw("x")).not.toEqual(draw("y"));
    const mean = draw("x").reduce((sum, value) => sum + value, 0) / 1000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });
});
