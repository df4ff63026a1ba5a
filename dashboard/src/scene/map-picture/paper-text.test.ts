import { expect, test } from "vitest";
import { LABEL_SIZES } from "../../map/layers/region-labels.ts";
import { paperTextTimes } from "./paper-text.ts";

/** What `/` leaves a map on A4 across: 297 mm less margins and the gap, three fifths of it. */
const PAPER_MM = 165;
const POINTS_PER_MM = 72 / 25.4;

test.each([
  [1480, 1],
  [2960, 2],
  [1000, 1],
  [390, 1],
])("names of a map of %d pixels at scale %d are at least 6.5 points high on A4, and no headlines", (width, scale) => {
  const pixels = LABEL_SIZES[0][1] * scale * paperTextTimes(width, scale);
  const points = ((pixels * PAPER_MM) / width) * POINTS_PER_MM;
  expect(points).toBeGreaterThan(6.5);
  expect(paperTextTimes(width, scale)).toBeLessThanOrEqual(2);
  if (width < 870) expect(paperTextTimes(width, scale)).toBe(1);
});
