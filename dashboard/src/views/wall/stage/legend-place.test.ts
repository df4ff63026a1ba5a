import { expect, test } from "vitest";
import type { Box } from "../../../geometry/shape.ts";
import { legendPlace, stripAbove } from "./legend-place.ts";

const WIDE: Box = [114.8, 34.4, 122.7, 38.4];
const TALL: Box = [116.2, 36, 117, 37.6];

test.each<[string, number, number, Box | null, "beside" | "below"]>([
  ["a wide region in a map about as wide as high", 700, 720, WIDE, "below"],
  ["a wide region in a very wide map", 2400, 900, WIDE, "beside"],
  ["a tall region in a map about as wide as high", 720, 700, TALL, "beside"],
  ["a region without a shape", 700, 720, null, "below"],
])("%s", (_, width, height, box, place) => {
  expect(legendPlace({ width, height }, 17, box)).toBe(place);
});

test.each<[string, number, number, Box | null, number]>([
  ["a wide region that fills a narrow map", 1046, 700, WIDE, 3 * 32],
  ["the same with room above it", 1046, 1020, WIDE, 0],
  ["the same with room beside it", 2000, 700, WIDE, 0],
])("strip above: %s", (_, width, height, box, strip) => {
  expect(stripAbove({ width, height }, 32, box)).toBeCloseTo(strip);
});
