import { expect, test } from "vitest";
import { fit, SIZES, sizeOf, sizeText } from "./sizes.ts";

test.each(SIZES)("$width × $height keeps its proportions and fits the room", (size) => {
  const room = { width: 900, height: 500 };
  const { box, shrink, scale } = fit(size, room);
  expect(box.width / box.height).toBeCloseTo(size.width / size.height, 2);
  expect(box.width * shrink).toBeLessThanOrEqual(room.width + 0.001);
  expect(box.height * shrink).toBeLessThanOrEqual(room.height + 0.001);
  expect(scale).toBeCloseTo((box.width * shrink) / size.width, 3);
  expect(box.width * box.height).toBeLessThan(4_300_000);
});

test("a wall smaller than the room is drawn as large as it is", () => {
  expect(fit({ width: 800, height: 450 }, { width: 1600, height: 900 })).toMatchObject({ shrink: 1, scale: 1 });
});

test("sizes by text, within bounds", () => {
  for (const size of SIZES) expect(sizeOf(sizeText(size))).toEqual(size);
  for (const text of ["", "100x900", "1920x99999", "1920", "axb"]) expect(sizeOf(text)).toBeNull();
});
