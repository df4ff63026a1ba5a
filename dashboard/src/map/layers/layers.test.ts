import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { dotsImage, hatchImage, MAPBOX_STYLE, MAPLIBRE_STYLE, patternImages, zoneHatchImage } from "../base-style.ts";
import { ESTATE_COLOURS, symbolizeEstates } from "../estate-symbolization.ts";
import { GROUND, type Ground } from "../ground.ts";
import { complaintHeatLayer } from "./complaint-heat.ts";
import { contextLayers, currentOutline } from "./context.ts";
import { estateClusterRoom, estateLayers, estateNameLayer, estatePointRoom, selectedEstateLayer } from "./estates.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";
import { pulseLayers } from "./pulses.ts";
import { recordLayers } from "./records.ts";
import { extremeLabelLayers, regionLabelLayers } from "./region-labels.ts";
import { regionLayers, regionPointLayer } from "./regions.ts";
import { zoneLabelLayer, zoneLayers } from "./zones.ts";

const GLYPHS = "https://fonts.example/{fontstack}/{range}.pbf";
const sources = Object.fromEntries(
  Object.values(SOURCE).map((id) => [id, { type: "geojson", data: { type: "FeatureCollection", features: [] } }]),
) as StyleSpecification["sources"];

/** MapLibre 6 draws text without glyphs; the specification still asks for the address, so the check gives one. */
const faults = (layers: MapLayer[]): string[] =>
  validateStyleMin({ version: 8, glyphs: GLYPHS, sources, layers }).map((error) => error.message);

const [light, dark] = [GROUND.light, GROUND.dark];
const FULL = { name: "name", withValue: true } as const;
const BARE = { name: "brief", withValue: false } as const;
const HEAT_SCALE = { domain: 12, cellDegrees: 0.01, latitude: 36 };

test.each<[string, MapLayer[]]>([
  ["context", [...contextLayers("370100", false, light), currentOutline("370100", false, light)]],
  ["approximate context in the dark", [...contextLayers("370100", true, dark), currentOutline("370100", true, dark)]],
  ["regions", regionLayers({ seeThrough: false, ground: light })],
  ["regions under a heatmap in the dark", regionLayers({ seeThrough: true, ground: dark })],
  ["region points and labels", [regionPointLayer(1, light), ...regionLabelLayers(2, dark)]],
  [
    "names among estates",
    [...regionLabelLayers(1, light, "ESTATES", { form: FULL, codes: ["370101", "370102"] }), estateClusterRoom(2)],
  ],
  ["names of none", regionLabelLayers(1, light, "ON_SHAPES", { form: BARE, codes: [] })],
  ["names beside zones", regionLabelLayers(1, dark, "BESIDE")],
  ["the highest and the lowest among estates", extremeLabelLayers(2, dark, "ESTATES", BARE)],
  ["functional zones", [...zoneLayers(dark), zoneLabelLayer(2, dark)]],
  ["pulses", pulseLayers(2)],
  ["records of one class", recordLayers(["#0072b2"], 1, light)],
  ["records by code in the dark", recordLayers(["#0072b2", "#e69f00"], 2, dark)],
  ["heat of one complaint", [complaintHeatLayer({ ...HEAT_SCALE, domain: 1 }, "light")]],
  ["heat of many in the dark", [complaintHeatLayer({ ...HEAT_SCALE, domain: 1234 }, "dark")]],
  ...ESTATE_COLOURS.map((by): [string, MapLayer[]] => [
    `estates by ${by}`,
    [
      ...estateLayers(
        symbolizeEstates(by, "light").classes.map(({ colour }) => colour),
        1,
        dark,
      ),
      estateNameLayer(2, dark, [0, 3]),
      estatePointRoom(2),
      selectedEstateLayer(1, light),
    ],
  ]),
])("%s are valid by the style specification", (_, layers) => {
  expect(faults(layers)).toEqual([]);
});

test("the check finds a fault", () => {
  const wrong = { ...regionLayers({ seeThrough: false, ground: light })[0]!, paint: { "fill-color": 7 } };
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
  ["no data", hatchImage(light), 4],
  ["a functional zone", zoneHatchImage(dark), -4],
] as const)("the hatch of %s repeats without a seam", (_, { width, height, data }, shift) => {
  const row = (y: number) => [...data.slice(y * width * 4, (y + 1) * width * 4)];
  const shifted = (values: number[]) => [...values.slice(shift), ...values.slice(0, shift)];
  for (let y = 0; y < height; y++) expect(row((y + 1) % height)).toEqual(shifted(row(y)));
});

test("patterns of both grounds cover the same pixels, so that the edge of one about the other shows no grid", () => {
  const covered = (ground: Ground) =>
    Object.values(patternImages(ground)).map(({ data }) =>
      data.filter((_, i) => i % 4 === 3).map((alpha) => Math.sign(alpha)),
    );
  expect(covered(light)).toEqual(covered(dark));
  for (const pixels of covered(light)) expect(new Set(pixels)).toEqual(new Set([0, 1]));
});

test("every pattern a layer names is drawn, for either ground", () => {
  for (const ground of [light, dark]) {
    const layers = [...regionLayers({ seeThrough: false, ground }), ...zoneLayers(ground)];
    const named = layers.flatMap((layer) => (layer.type === "fill" ? [layer.paint?.["fill-pattern"]] : []));
    expect(Object.keys(patternImages(ground)).sort()).toEqual(named.filter(Boolean).sort());
  }
});

test("dots leave most of the colour to be seen", () => {
  const { width, height, data } = dotsImage(light);
  const covered = Array.from({ length: width * height }, (_, i) => data[i * 4 + 3]!).filter((alpha) => alpha > 0);
  expect(covered).toHaveLength(8);
});
