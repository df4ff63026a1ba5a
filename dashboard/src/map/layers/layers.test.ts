import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { hatchImage, MAPBOX_STYLE, MAPLIBRE_STYLE, zoneHatchImage } from "../base-style.ts";
import { ESTATE_COLOURS, symbolizeEstates } from "../estate-symbolization.ts";
import { complaintHeatLayer } from "./complaint-heat.ts";
import { contextLayers, currentOutline } from "./context.ts";
import { estateClusterRoom, estateLayers, selectedEstateLayer } from "./estates.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";
import { pulseLayers } from "./pulses.ts";
import { regionLabelLayers, regionLayers, regionPointLayer } from "./regions.ts";
import { zoneLabelLayer, zoneLayers } from "./zones.ts";

const GLYPHS = "https://fonts.example/{fontstack}/{range}.pbf";
const sources = Object.fromEntries(
  Object.values(SOURCE).map((id) => [id, { type: "geojson", data: { type: "FeatureCollection", features: [] } }]),
) as StyleSpecification["sources"];

/** MapLibre 6 draws text without glyphs; the specification still asks for the address, so the check gives one. */
const faults = (layers: MapLayer[]): string[] =>
  validateStyleMin({ version: 8, glyphs: GLYPHS, sources, layers }).map((error) => error.message);

test.each<[string, MapLayer[]]>([
  ["context", [...contextLayers("370100", false), currentOutline("370100", false)]],
  ["approximate context", [...contextLayers("370100", true), currentOutline("370100", true)]],
  ["regions", regionLayers({ seeThrough: false })],
  ["regions under a heatmap", regionLayers({ seeThrough: true })],
  ["region points and labels", [regionPointLayer(1), ...regionLabelLayers(2)]],
  ["names among estates", [...regionLabelLayers(1, "ESTATES"), estateClusterRoom(2)]],
  ["names beside zones", regionLabelLayers(1, "BESIDE")],
  ["functional zones", [...zoneLayers(), zoneLabelLayer(2)]],
  ["pulses", pulseLayers(2)],
  ["heat of one complaint", [complaintHeatLayer(1, 0.04)]],
  ["heat of many", [complaintHeatLayer(1234, 0.01)]],
  ...ESTATE_COLOURS.map((by): [string, MapLayer[]] => [
    `estates by ${by}`,
    [
      ...estateLayers(
        symbolizeEstates(by).classes.map(({ colour }) => colour),
        1,
      ),
      selectedEstateLayer(1),
    ],
  ]),
])("%s are valid by the style specification", (_, layers) => {
  expect(faults(layers)).toEqual([]);
});

test("the check finds a fault", () => {
  const wrong = { ...regionLayers({ seeThrough: false })[0]!, paint: { "fill-color": 7 } };
  expect(faults([wrong as unknown as MapLayer])).not.toEqual([]);
});

test("every layer has a name of its own", () => {
  expect(new Set(Object.values(LAYER)).size).toBe(Object.keys(LAYER).length);
});

test("base styles fetch nothing by themselves", () => {
  expect(validateStyleMin({ ...MAPLIBRE_STYLE })).toEqual([]);
  expect(JSON.stringify(MAPLIBRE_STYLE)).not.toMatch(/https?:|mapbox:/);
  expect(MAPBOX_STYLE.sources).toEqual({});
});

test.each([
  ["no data", hatchImage(), 4],
  ["a functional zone", zoneHatchImage(), -4],
] as const)("the hatch of %s repeats without a seam", (_, { width, height, data }, shift) => {
  const row = (y: number) => [...data.slice(y * width * 4, (y + 1) * width * 4)];
  const shifted = (values: number[]) => [...values.slice(shift), ...values.slice(0, shift)];
  for (let y = 0; y < height; y++) expect(row((y + 1) % height)).toEqual(shifted(row(y)));
});
