import { expect, test } from "vitest";
import { coarsened, framesOf, MOST_FRAMES } from "./frames.ts";

test("the last days end today, one frame a day", () => {
  expect(framesOf({ last: 3 }, "day", "2026-03-01")).toEqual([
    { from: "2026-02-27", to: "2026-02-27" },
    { from: "2026-02-28", to: "2026-02-28" },
    { from: "2026-03-01", to: "2026-03-01" },
  ]);
  expect(framesOf({ last: 400 }, "day", "2026-03-01")).toHaveLength(MOST_FRAMES);
});

test("weeks begin on Monday, months on the first, and the ends are cut to what is asked for", () => {
  expect(framesOf({ from: "2026-11-04", to: "2026-11-18" }, "week", "2026-11-20")).toEqual([
    { from: "2026-11-04", to: "2026-11-08" },
    { from: "2026-11-09", to: "2026-11-15" },
    { from: "2026-11-16", to: "2026-11-18" },
  ]);
  expect(framesOf({ from: "2025-12-20", to: "2026-06-30" }, "month", "2026-02-10")).toEqual([
    { from: "2025-12-20", to: "2025-12-31" },
    { from: "2026-01-01", to: "2026-01-31" },
    { from: "2026-02-01", to: "2026-02-10" },
  ]);
  expect(framesOf({ from: "2027-01-01", to: "2027-02-01" }, "day", "2026-02-10")).toEqual([]);
});

test("coarser squares hold the same complaints", () => {
  const fine = {
    longitudes: [117.05, 117.15, 117.25],
    latitudes: [36.05, 36.05, 36.05],
    weights: [1, 2, 4],
    cellDegrees: 0.1,
  };
  const coarse = coarsened(fine, 0.2);
  expect(coarse.weights).toEqual([3, 4]);
  expect(coarse.longitudes[0]).toBeCloseTo(117.1);
  expect(coarsened(fine, 0.1)).toBe(fine);
});
