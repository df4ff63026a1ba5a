import { expect, test } from "vitest";
import { type FrameColumns, frameOfDay, heatFrames } from "./heat-frames.ts";

const columns: FrameColumns = {
  step: "WEEK",
  froms: ["2026-03-01", "2026-03-02", "2026-03-09"],
  tos: ["2026-03-01", "2026-03-08", "2026-03-10"],
  totals: [5, 0, 9],
  known: [true, true, true],
  longitudes: [117, 118],
  latitudes: [36, 38],
  frames: [0, 0, 2],
  cells: [0, 1, 1],
  weights: [2, 3, 9],
  maxWeight: 9,
  weight98: 9,
  cellDegrees: 0.04,
  complaints: 14,
  demo: true,
};

test("each frame has its own cells, an empty one none", () => {
  const { at } = heatFrames(columns);
  const cells = [0, 1, 2].map((frame) =>
    at(frame).cells.features.map(({ geometry, properties }) => [...geometry.coordinates, properties!.weight]),
  );
  expect(cells).toEqual([
    [
      [117, 36, 2],
      [118, 38, 3],
    ],
    [],
    [[118, 38, 9]],
  ]);
  expect(at(2)).toBe(at(2));
});

test("the scale is the same in every frame, and the legend says its own days and those of all", () => {
  const { at, frames } = heatFrames(columns);
  const scales = frames.map((_, i) => [at(i).domain, at(i).cellDegrees, at(i).latitude]);
  expect(new Set(scales.map(String)).size).toBe(1);
  expect(at(2).says).toMatchObject({
    complaints: 9,
    from: "2026-03-09",
    to: "2026-03-10",
    domain: 9,
    playback: { step: "WEEK", from: "2026-03-01", to: "2026-03-10" },
  });
});

test("nothing at all still has a scale", () => {
  const none = { ...columns, frames: [], cells: [], weights: [], longitudes: [], latitudes: [] };
  expect(heatFrames({ ...none, maxWeight: 0, weight98: 0 }).at(0)).toMatchObject({ domain: 1, maxWeight: 1 });
});

test("a frame that is not on record has no total, one without complaints has zero", () => {
  const { frames, at } = heatFrames({ ...columns, totals: [0, 0, 9], known: [false, true, true] });
  expect(frames.map(({ total }) => total)).toEqual([null, 0, 9]);
  expect([0, 1].map((frame) => at(frame).says.complaints)).toEqual([null, 0]);
});

test("a day finds its frame, an unknown one the first", () => {
  const { frames } = heatFrames(columns);
  expect(["2026-03-04", "2026-03-10", "2025-01-01", undefined].map((day) => frameOfDay(frames, day))).toEqual([
    1, 2, 0, 0,
  ]);
});
