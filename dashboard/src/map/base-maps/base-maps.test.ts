import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { LAYER, SOURCE } from "../layers/ids.ts";
import type { MapLayer } from "../layers/layer.ts";
import { type BaseMap, canDraw } from "./base-map.ts";
import { overBaseMap } from "./over-base-map.ts";

const fill = (id: string, opacity?: number | ["case", boolean, number, number]): MapLayer => ({
  id,
  type: "fill",
  source: SOURCE.regions,
  paint: opacity === undefined ? {} : { "fill-opacity": opacity },
});
const line: MapLayer = { id: LAYER.regionLine, type: "line", source: SOURCE.regions };
const layers = [
  fill(LAYER.regionFill, 0.9),
  fill(LAYER.currentFill),
  fill(LAYER.regionHatch, ["case", true, 1, 0]),
  line,
];

test("regions let a base map through and lines stay; without one nothing changes", () => {
  expect(overBaseMap(layers, false)).toBe(layers);
  const over = overBaseMap(layers, true);
  expect(over.map(({ paint }) => (paint as Record<string, unknown> | undefined)?.["fill-opacity"])).toEqual([
    expect.closeTo(0.612),
    0,
    ["*", ["case", true, 1, 0], 0.55],
    undefined,
  ]);
  const sources = {
    [SOURCE.regions]: { type: "geojson" as const, data: { type: "FeatureCollection" as const, features: [] } },
  } satisfies StyleSpecification["sources"];
  expect(validateStyleMin({ version: 8, sources, layers: [...over] })).toEqual([]);
});

test("each engine is offered what it can draw", () => {
  const kinds = (["RASTER", "PMTILES", "MAPBOX"] as const).map((kind) => ({ kind }) as BaseMap);
  expect(kinds.map((base) => canDraw("maplibre", base))).toEqual([true, true, false]);
  expect(kinds.map((base) => canDraw("mapbox", base))).toEqual([true, false, true]);
});
