import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Ground } from "../../../map/ground.ts";
import { TEXT_FONT } from "../../../map/layers/fonts.ts";
import type { MapLayer } from "../../../map/layers/layer.ts";

export const RESULT_SOURCE = { shapes: "result-shapes", points: "result-points", labels: "result-labels" } as const;
export const RESULT_LAYER = {
  fill: "result-fill",
  line: "result-line",
  point: "result-point",
  label: "result-label",
} as const;

/** Colour by the property `colour`; absent without a value. */
const colour = ({ noData }: Ground): ExpressionSpecification => ["to-color", ["get", "colour"], noData.fill];

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

/** Names in the middle of the shapes. Properties: name, area (larger first), onDark. */
export function labelLayer(textScale: number, { darkInk, lightInk }: Ground): MapLayer {
  return {
    id: RESULT_LAYER.label,
    type: "symbol",
    source: RESULT_SOURCE.labels,
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
