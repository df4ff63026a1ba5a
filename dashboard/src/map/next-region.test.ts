import { expect, test } from "vitest";
import { nextRegion } from "./next-region.ts";
import { regionLabels } from "./region-labels.ts";

const at = (code: string, lon: number, lat: number) => ({
  code,
  name: code,
  brief: "",
  value: "",
  measured: null,
  centroid: [lon, lat],
});
const labels = regionLabels(
  [at("middle", 117, 36), at("north", 117.1, 37), at("east", 118, 36.1), at("far-east", 119, 36), at("south", 117, 35)],
  { type: "FeatureCollection", features: [] },
  { colours: new Map(), faded: new Set(), onColours: true, theme: "light" },
);

test.each([
  ["middle", "up", "north"],
  ["middle", "right", "east"],
  ["east", "right", "far-east"],
  ["middle", "down", "south"],
  ["south", "down", null],
  ["far-east", "left", "east"],
] as const)("from %s %s comes %s", (from, heading, to) => {
  expect(nextRegion(labels, from, heading, [0, 0])).toBe(to);
});

test("the first step is to the region in the middle of the picture", () => {
  expect(nextRegion(labels, null, "up", [118.9, 36])).toBe("far-east");
  expect(nextRegion(labels, "gone", "left", [117.1, 36.9])).toBe("north");
});
