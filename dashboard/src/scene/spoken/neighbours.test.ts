import { expect, test } from "vitest";
import type { Boundaries } from "../../live/use-boundaries.ts";
import { neighboursIn } from "./neighbours.ts";

/** A square of one degree with its south-west corner there. */
const square = (code: string, west: number, south: number) => ({
  type: "Feature",
  properties: { code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
      ],
    ],
  },
});

test("those that share a stretch are neighbours; a corner alone makes none, nor does distance", () => {
  const boundaries = {
    type: "FeatureCollection",
    features: [square("a", 0, 0), square("b", 1, 0), square("c", 2, 1), square("d", 8, 8)],
  } as unknown as Boundaries;
  const neighbours = neighboursIn(boundaries);
  expect(Object.fromEntries([...neighbours].map(([code, of]) => [code, [...of]]))).toEqual({ a: ["b"], b: ["a"] });
  expect(neighboursIn(boundaries)).toBe(neighbours);
});
