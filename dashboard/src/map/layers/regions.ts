import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { NO_DATA } from "../palettes.ts";
import { TEXT_FONT } from "./fonts.ts";
import { HATCH_IMAGE, LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** Set per region by code: `colour` is a CSS colour, absent without a value; `hover` while pointed at here or in the ranking. */
export interface RegionState {
  readonly colour?: string;
  readonly hover?: boolean;
}

const COLOUR: ExpressionSpecification = ["to-color", ["feature-state", "colour"], NO_DATA.fill];
const WITHOUT_COLOUR: ExpressionSpecification = ["==", ["feature-state", "colour"], null];
const HOVERED: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];
const APPROXIMATE: ExpressionSpecification = ["==", ["get", "quality"], "APPROXIMATE"];

/** How much of a region's colour is left under a heatmap: 0 none, 1 all. */
export const OPACITY_UNDER_HEAT = 0.3;

/** The choropleth. Values come by feature state alone, so that a change of indicator moves no geometry. */
export function regionLayers(options: { readonly seeThrough: boolean }): MapLayer[] {
  const opacity = options.seeThrough ? OPACITY_UNDER_HEAT : 0.92;
  return [
    {
      id: LAYER.regionFill,
      type: "fill",
      source: SOURCE.regions,
      paint: { "fill-color": COLOUR, "fill-opacity": opacity },
    },
    {
      id: LAYER.regionHatch,
      type: "fill",
      source: SOURCE.regions,
      paint: { "fill-pattern": HATCH_IMAGE, "fill-opacity": ["case", WITHOUT_COLOUR, opacity, 0] },
    },
    {
      id: LAYER.regionLine,
      type: "line",
      source: SOURCE.regions,
      filter: ["!", APPROXIMATE],
      layout: { "line-join": "round" },
      paint: { "line-color": "#ffffff", "line-width": 1.2 },
    },
    {
      id: LAYER.regionLineApproximate,
      type: "line",
      source: SOURCE.regions,
      filter: APPROXIMATE,
      paint: { "line-color": "#5b6b7b", "line-width": 1, "line-dasharray": [3, 2] },
    },
    {
      id: LAYER.regionHover,
      type: "line",
      source: SOURCE.regions,
      layout: { "line-join": "round" },
      paint: { "line-color": "#0b2e4f", "line-width": ["case", HOVERED, 3, 0] },
    },
  ];
}

/** Regions that have a place but no boundary (communities, mostly). Properties: code, colour (absent without a value). */
export function regionPointLayer(textScale: number): MapLayer {
  return {
    id: LAYER.regionPoint,
    type: "circle",
    source: SOURCE.regionLabels,
    filter: ["==", ["get", "shapeless"], true],
    paint: {
      "circle-radius": 9 * textScale,
      "circle-color": ["to-color", ["get", "colour"], NO_DATA.fill],
      "circle-stroke-color": "#33475b",
      "circle-stroke-width": 1,
    },
  };
}

export type LabelPlacing = "ON_SHAPES" | "ESTATES" | "BESIDE";

const NAME_AND_VALUE: ExpressionSpecification = [
  "format",
  ["get", "name"],
  {},
  ["case", ["==", ["get", "value"], ""], "", ["concat", "\n", ["get", "value"]]],
  { "font-scale": 0.92 },
];

/**
 * Names, and values under them: on a shape about its middle, below a point that has none.
 * Properties: name, value (text, may be empty), area (larger first), shapeless, onDark.
 * `placing`: ESTATES lie on the shapes too; a name then moves aside from them, and where it cannot, stands on them rather than fail.
 * BESIDE: shapes are smaller than their names, which would hide them.
 */
export function regionLabelLayers(textScale: number, placing: LabelPlacing = "ON_SHAPES"): MapLayer[] {
  const crowded = placing === "ESTATES";
  const size: ExpressionSpecification = [
    "interpolate",
    ["linear"],
    ["zoom"],
    5,
    12.5 * textScale,
    8,
    14 * textScale,
    12,
    15 * textScale,
  ];
  const common = { "text-field": NAME_AND_VALUE, "text-font": TEXT_FONT, "text-size": size, "text-max-width": 9 };
  return [
    {
      id: LAYER.regionLabel,
      type: "symbol",
      source: SOURCE.regionLabels,
      filter: ["!=", ["get", "shapeless"], true],
      layout: {
        ...common,
        "text-padding": 3,
        "text-variable-anchor": crowded
          ? ["center", "top", "bottom", "left", "right", "top-left", "top-right", "bottom-left", "bottom-right"]
          : placing === "BESIDE"
            ? ["left", "right", "top", "bottom"]
            : ["center", "top", "bottom", "left", "right"],
        "text-radial-offset": { ON_SHAPES: 0.3, ESTATES: 0.8, BESIDE: 1.1 }[placing],
        "text-allow-overlap": crowded,
        "text-justify": "auto",
        "symbol-sort-key": ["-", 0, ["get", "area"]],
      },
      paint: {
        "text-color": ["case", ["get", "onDark"], "#ffffff", "#16212c"],
        "text-halo-color": ["case", ["get", "onDark"], "rgba(14,28,44,0.75)", "rgba(255,255,255,0.95)"],
        "text-halo-width": crowded ? 2 : 1.3,
      },
    },
    {
      id: LAYER.regionPointLabel,
      type: "symbol",
      source: SOURCE.regionLabels,
      filter: ["==", ["get", "shapeless"], true],
      layout: { ...common, "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.9 },
      paint: { "text-color": "#16212c", "text-halo-color": "rgba(255,255,255,0.95)", "text-halo-width": 1.3 },
    },
  ];
}
