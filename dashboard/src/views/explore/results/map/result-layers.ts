import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Ground } from "../../../../map/ground.ts";
import type { MapLayer } from "../../../../map/layers/layer.ts";
import { TEXT_FONT } from "../../../../theme/fonts.ts";

export const RESULT_SOURCE = {
  around: "result-around",
  aroundNames: "result-around-names",
  shapes: "result-shapes",
  points: "result-points",
  labels: "result-labels",
  chosen: "result-chosen",
} as const;
export const RESULT_LAYER = {
  fill: "result-fill",
  line: "result-line",
  point: "result-point",
  label: "result-label",
  besideLabel: "result-beside-label",
} as const;

/** Colour by the property `colour`; absent without a value. */
const colour = ({ noData }: Ground): ExpressionSpecification => ["to-color", ["get", "colour"], noData.fill];

/** Outlines under everything, so that one sees where the result lies. */
export function aroundLayers(ground: Ground): MapLayer[] {
  return [
    {
      id: "result-around-fill",
      type: "fill",
      source: RESULT_SOURCE.around,
      paint: { "fill-color": ground.current.fill },
    },
    {
      id: "result-around-line",
      type: "line",
      source: RESULT_SOURCE.around,
      layout: { "line-join": "round" },
      paint: { "line-color": ground.neighbour.line, "line-width": 1, "line-dasharray": [3, 2] },
    },
  ];
}

/** Their names, fainter than those of the result and giving way to them. Properties: name. */
export function aroundNameLayer(textScale: number, { zone, isDark, darkInk, lightInk }: Ground): MapLayer {
  return {
    id: "result-around-name",
    type: "symbol",
    source: RESULT_SOURCE.aroundNames,
    layout: { "text-field": ["get", "name"], "text-font": TEXT_FONT, "text-size": 12 * textScale, "text-padding": 6 },
    paint: {
      "text-color": zone.ink,
      "text-halo-color": isDark ? lightInk.halo : darkInk.halo,
      "text-halo-width": 1.2,
    },
  };
}

/** The places of the row that is chosen. */
export function chosenLayers(textScale: number, { selected }: Ground): MapLayer[] {
  return [
    {
      id: "result-chosen-line",
      type: "line",
      source: RESULT_SOURCE.chosen,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round" },
      paint: { "line-color": selected.line, "line-width": 3 },
    },
    {
      id: "result-chosen-point",
      type: "circle",
      source: RESULT_SOURCE.chosen,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-color": selected.fill,
        "circle-radius": 12 * textScale,
        "circle-stroke-color": selected.line,
        "circle-stroke-width": 2.5,
      },
    },
  ];
}

/** Regions and geometries of rows. */
export function shapeLayers(ground: Ground): MapLayer[] {
  return [
    {
      id: RESULT_LAYER.fill,
      type: "fill",
      source: RESULT_SOURCE.shapes,
      filter: ["match", ["geometry-type"], ["Polygon", "MultiPolygon"], true, false],
      paint: { "fill-color": colour(ground), "fill-opacity": 0.92 },
    },
    {
      id: RESULT_LAYER.line,
      type: "line",
      source: RESULT_SOURCE.shapes,
      layout: { "line-join": "round" },
      paint: { "line-color": ground.approximateLine, "line-width": 0.8 },
    },
  ];
}

/** Points of rows, larger where there are few. */
export function pointLayer(count: number, textScale: number, ground: Ground): MapLayer {
  const size = (count > 2000 ? 3 : count > 300 ? 4.5 : 6) * textScale;
  return {
    id: RESULT_LAYER.point,
    type: "circle",
    source: RESULT_SOURCE.points,
    paint: {
      "circle-color": colour(ground),
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 6, size, 14, size * 1.8],
      "circle-stroke-color": ground.approximateLine,
      "circle-stroke-width": count > 2000 ? 0.3 : 0.8,
      "circle-opacity": 0.92,
    },
  };
}

/** Names in the middle of the shapes and beside points. Properties: name, beside; of shapes area (larger first), onDark. */
export function labelLayers(textScale: number, ground: Ground): MapLayer[] {
  return [nameInShape(textScale, ground), nameBesidePoint(textScale, ground)];
}

function nameBesidePoint(textScale: number, { isDark, darkInk, lightInk }: Ground): MapLayer {
  const ink = isDark ? lightInk : darkInk;
  return {
    id: RESULT_LAYER.besideLabel,
    type: "symbol",
    source: RESULT_SOURCE.labels,
    filter: ["==", ["get", "beside"], true],
    layout: {
      "text-field": ["get", "name"],
      "text-font": TEXT_FONT,
      "text-size": 12 * textScale,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 0.8,
      "text-justify": "auto",
    },
    paint: { "text-color": ink.text, "text-halo-color": ink.halo, "text-halo-width": 1.3 },
  };
}

function nameInShape(textScale: number, { darkInk, lightInk }: Ground): MapLayer {
  return {
    id: RESULT_LAYER.label,
    type: "symbol",
    source: RESULT_SOURCE.labels,
    filter: ["!=", ["get", "beside"], true],
    layout: {
      "text-field": ["get", "name"],
      "text-font": TEXT_FONT,
      "text-size": 12.5 * textScale,
      "text-padding": 3,
      "symbol-sort-key": ["-", 0, ["get", "area"]],
    },
    paint: {
      "text-color": ["case", ["get", "onDark"], lightInk.text, darkInk.text],
      "text-halo-color": ["case", ["get", "onDark"], lightInk.halo, darkInk.halo],
      "text-halo-width": 1.3,
    },
  };
}
