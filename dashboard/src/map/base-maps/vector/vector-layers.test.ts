import { readFileSync } from "node:fs";
import {
  createPropertyExpression,
  featureFilter,
  type LineLayerSpecification,
  type StylePropertySpecification,
  type StyleSpecification,
  v8,
  validateStyleMin,
} from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { TEXT_FONT } from "../../../theme/fonts.ts";
import type { Theme } from "../../../theme/theme.ts";
import { GROUND } from "../../ground.ts";
import type { MapLayer } from "../../layers/layer.ts";
import { luminance } from "../../palettes.ts";
import { VECTOR_COLOURS } from "./vector-colours.ts";
import { type VectorLook, vectorLayers } from "./vector-layers.ts";

const LOOK: VectorLook = { theme: "light", language: "zh", textScale: 1, taken: [] };
/** As the two schemas name their layers; boundaries, points of interest and the earth are left out by intent. */
const PROTOMAPS = ["earth", "landcover", "landuse", "water", "roads", "buildings", "boundaries", "places", "pois"];
const OPEN_MAP_TILES = [
  ...["landcover", "landuse", "park", "water", "waterway", "water_name", "transportation", "transportation_name"],
  ...["building", "boundary", "place", "poi", "housenumber", "mountain_peak", "aeroway", "aerodrome_label"],
];
/** Least first. */
const OPEN_MAP_TILES_ROADS = ["path", "service", "minor", "tertiary", "primary", "motorway"].map((kind) => ({
  class: kind,
}));
const PROTOMAPS_ROADS = [
  { kind: "path", kind_detail: "footway" },
  { kind: "minor_road", kind_detail: "service" },
  { kind: "minor_road", kind_detail: "residential" },
  { kind: "major_road", kind_detail: "secondary" },
  { kind: "major_road" },
  { kind: "highway", kind_detail: "motorway" },
];
const SCHEMAS = [
  ["Protomaps", PROTOMAPS],
  ["OpenMapTiles", OPEN_MAP_TILES],
] as const;
const all = (sourceLayers: readonly string[], look = LOOK): MapLayer[] => {
  const { ground, names } = vectorLayers("base", sourceLayers, look);
  return [...ground, ...names];
};
/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};
const drawnFrom = (layers: readonly MapLayer[]): string[] =>
  [...new Set(layers.map((layer) => layer["source-layer"]!))].sort();

test.each(
  SCHEMAS.flatMap(([schema, layers]) => (["light", "dark"] as const).map((theme) => [schema, theme, layers] as const)),
)("%s in the %s theme is drawn by layers that are valid and fetch nothing", (_, theme, sourceLayers) => {
  const layers = all(sourceLayers, { ...LOOK, theme, textScale: 2, taken: ["济南市"] });
  const style: StyleSpecification = {
    version: 8,
    // Asked for by the specification; the engine draws text without.
    glyphs: "https://fonts.example/{fontstack}/{range}.pbf",
    sources: { base: { type: "vector", url: "pmtiles://https://atlas.example/base.pmtiles" } },
    layers,
  };
  expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  expect(JSON.stringify(layers)).not.toMatch(/https?:|icon-image|pattern/);
  for (const { layout } of layers) if (layout && "text-font" in layout) expect(layout["text-font"]).toEqual(TEXT_FONT);
});

test("only layers that the file has are drawn, and never a boundary, a country or a point of interest", () => {
  expect(drawnFrom(all(PROTOMAPS))).toEqual(["buildings", "landcover", "landuse", "places", "roads", "water"]);
  expect(drawnFrom(all(OPEN_MAP_TILES))).toEqual(
    [
      ...["building", "landcover", "landuse", "park", "place", "transportation", "transportation_name"],
      ...["water", "water_name", "waterway"],
    ].sort(),
  );
  // What the api takes a file for: one of which something is drawn.
  const api = readFileSync(new URL("../../../../../api/src/base-maps/pmtiles-file.ts", import.meta.url), "utf8");
  const taken = /DRAWN_SOURCE_LAYERS = \[([^;]*)\] as const/.exec(api)![1]!.match(/\w+/g)!;
  expect(taken.sort()).toEqual(drawnFrom(all([...PROTOMAPS, ...OPEN_MAP_TILES])));
  expect(all(["boundary", "boundaries", "poi", "pois", "contours"])).toEqual([]);
  const kinds = JSON.stringify([...all(PROTOMAPS), ...all(OPEN_MAP_TILES)]);
  expect(kinds).not.toMatch(/"(country|state|region|province|island|ocean|sea|bay|strait)"/);
});

test("names come in the language of the screen, else as the place writes them, and not a second time", () => {
  const placesIn = (look: Partial<VectorLook>): MapLayer =>
    all(["places"], { ...LOOK, ...look }).find(({ id }) => id === "base-city-name-places")!;
  const field = ({ layout }: MapLayer): string => JSON.stringify((layout as { "text-field": unknown })["text-field"]);
  expect(field(placesIn({}))).toBe('["coalesce",["get","name:zh-Hans"],["get","name:zh"],["get","name"],""]');
  expect(field(placesIn({ language: "en" }))).toBe('["coalesce",["get","name:en"],["get","name"],""]');
  expect(JSON.stringify(placesIn({ taken: ["济南市"] }))).toContain('["literal",["济南市"]]');
});

test.each<[string, string, readonly Record<string, string>[]]>([
  ["roads", "Protomaps", PROTOMAPS_ROADS],
  ["transportation", "OpenMapTiles", OPEN_MAP_TILES_ROADS],
])("in %s of %s greater roads are drawn wider, and over lesser ones", (sourceLayer, _, roads) => {
  const road = all([sourceLayer]).find(({ id }) => id === `base-road-${sourceLayer}`) as LineLayerSpecification;
  const filter = featureFilter(road.filter, "road.filter");
  const at = { zoom: 15 };
  const evaluated = (value: unknown, property: unknown): number[] => {
    const made = createPropertyExpression(value, "road", property as StylePropertySpecification);
    if (made.result === "error") throw new Error(made.value.map(({ message }) => message).join());
    return roads.map((properties) => made.value.evaluate(at, { type: "LineString", properties }));
  };
  for (const properties of roads)
    expect(filter.filter(at, { type: 2, properties }), JSON.stringify(properties)).toBe(true);
  expect(filter.filter(at, { type: 2, properties: { class: "ferry", kind: "ferry" } })).toBe(false);
  const widths = evaluated(road.paint!["line-width"], v8.paint_line["line-width"]);
  const order = evaluated(road.layout!["line-sort-key"], v8.layout_line["line-sort-key"]);
  for (const figures of [widths, order]) expect(figures).toEqual([...new Set(figures)].sort((a, b) => a - b));
  expect(widths[0]).toBeGreaterThan(0);
});

test.each<Theme>(["light", "dark"])(
  "in the %s theme names are legible on paper, water, green and built-up land",
  (theme) => {
    const { name, water, green, builtUp } = VECTOR_COLOURS[theme];
    for (const ground of [GROUND[theme].paper, green, builtUp])
      expect(contrast(name.text, ground), `${name.text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(name.water, water)).toBeGreaterThanOrEqual(4.5);
    expect(luminance(water) < luminance(GROUND[theme].paper)).toBe(theme === "light");
  },
);
