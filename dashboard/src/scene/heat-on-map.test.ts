import { expect, test } from "vitest";
import { cellPoints, type HeatOnMap, onOneScale, robustDomain } from "./heat-on-map.ts";

function heatOf(weights: readonly number[]): HeatOnMap {
  const places = weights.map(() => 117);
  const [domain, cellDegrees] = [robustDomain(weights), 0.01];
  const complaints = weights.reduce((sum, weight) => sum + weight, 0);
  const says = { complaints, from: "", to: "", maxWeight: Math.max(...weights), domain, cellDegrees };
  return {
    cells: cellPoints(places, places, weights),
    maxWeight: says.maxWeight,
    domain,
    cellDegrees,
    latitude: 36,
    says: { ...says, truncated: false, playback: null },
  };
}

test("two heatmaps have one scale, of both their cells, and the legends say it; their own counts stay", () => {
  const [quiet, busy] = [heatOf([1, 1, 2]), heatOf([3, 4, 9])];
  expect([quiet.domain, busy.domain]).toEqual([2, 9]);
  const [a, b] = onOneScale(quiet, busy);
  expect([a.domain, b.domain, a.says.domain, b.says.domain]).toEqual([9, 9, 9, 9]);
  expect([a.says.complaints, b.says.complaints]).toEqual([4, 16]);
  expect([a.says.maxWeight, b.says.maxWeight]).toEqual([2, 9]);
});
