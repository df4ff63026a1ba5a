import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Ground } from "../ground.ts";
import { DOTS_IMAGE, HATCH_IMAGE, image, LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** Set per region by code. */
export interface RegionState {
  /** A CSS colour, absent without a value. */
  readonly colour?: string;
  /** Its figure rests on few units. */
  readonly small?: boolean;
  /** Its class is not among those chosen in the legend. */
  readonly faded?: boolean;
  /** Pointed at, here or in the ranking. */
  readonly hover?: boolean;
}

const WITHOUT_COLOUR: ExpressionSpecification = ["==", ["feature-state", "colour"], null];
const SMALL: ExpressionSpecification = ["boolean", ["feature-state", "small"], false];
const FADED: ExpressionSpecification = ["boolean", ["feature-state", "faded"], false];
const HOVERED: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];
const APPROXIMATE: ExpressionSpecification = ["==", ["get", "quality"], "APPROXIMATE"];

/** How much of a region's colour is left, 0 none, 1 all: alone, under a heatmap, and where its class is not chosen. */
const OPACITY = 0.92;
export const OPACITY_UNDER_HEAT = 0.3;
const OPACITY_FADED = 0.1;

/** The choropleth. Values come by feature state alone, so that a change of indicator moves no geometry. */
export function regionLayers(options: { readonly seeThrough: boolean; readonly ground: Ground }): MapLayer[] {
  const { ground } = options;
  const opacity = options.seeThrough ? OPACITY_UNDER_HEAT : OPACITY;
  const unlessFaded: ExpressionSpecification = ["case", FADED, OPACITY_FADED, opacity];
  return [
    {
      id: LAYER.regionFill,
      type: "fill",
      source: SOURCE.regions,
      paint: {
        "fill-color": ["to-color", ["feature-state", "colour"], ground.noData.fill],
        "fill-opacity": unlessFaded,
      },
    },
    {
      id: LAYER.regionHatch,
      type: "fill",
      source: SOURCE.regions,
      paint: {
        "fill-pattern": image(HATCH_IMAGE, ground),
        "fill-opacity": ["case", WITHOUT_COLOUR, unlessFaded, 0],
      },
    },
    {
      id: LAYER.regionDots,
      type: "fill",
      source: SOURCE.regions,
      paint: { "fill-pattern": image(DOTS_IMAGE, ground), "fill-opacity": ["case", SMALL, unlessFaded, 0] },
    },
    {
      id: LAYER.regionLine,
      type: "line",
      source: SOURCE.regions,
      filter: ["!", APPROXIMATE],
      layout: { "line-join": "round" },
      paint: { "line-color": ground.regionLine, "line-width": 1.2 },
    },
    {
      id: LAYER.regionLineApproximate,
      type: "line",
      source: SOURCE.regions,
      filter: APPROXIMATE,
      paint: { "line-color": ground.approximateLine, "line-width": 1, "line-dasharray": [3, 2] },
    },
    {
      id: LAYER.regionHover,
      type: "line",
      source: SOURCE.regions,
      layout: { "line-join": "round" },
      paint: { "line-color": ground.hover, "line-width": ["case", HOVERED, 3, 0] },
    },
  ];
}

/** Regions that have a place but no boundary (communities, mostly). Properties: code, colour (absent without a value), faded. */
export function regionPointLayer(textScale: number, ground: Ground): MapLayer {
  const opacity: ExpressionSpecification = ["case", ["boolean", ["get", "faded"], false], OPACITY_FADED, 1];
  return {
    id: LAYER.regionPoint,
    type: "circle",
    source: SOURCE.regionLabels,
    filter: ["==", ["get", "shapeless"], true],
    paint: {
      "circle-radius": 9 * textScale,
      "circle-color": ["to-color", ["get", "colour"], ground.noData.fill],
      "circle-opacity": opacity,
      "circle-stroke-color": ground.current.line,
      "circle-stroke-width": 1,
      "circle-stroke-opacity": opacity,
    },
  };
}
