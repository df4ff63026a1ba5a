import { expect, test } from "vitest";
import type { Box } from "../../../geometry/shape.ts";
import { legendPlace } from "./legend-place.ts";

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
