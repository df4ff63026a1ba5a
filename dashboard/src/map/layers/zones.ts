import { TEXT_FONT } from "./fonts.ts";
import { LAYER, SOURCE, ZONE_IMAGE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

const ZONE_LINE = "#8694a2";

/** Functional zones among the streets of a county they do not belong to: hatched, without a value of their own. */
export function zoneLayers(): MapLayer[] {
  return [
    { id: LAYER.zoneFill, type: "fill", source: SOURCE.zones, paint: { "fill-pattern": ZONE_IMAGE } },
    {
      id: LAYER.zoneLine,
      type: "line",
      source: SOURCE.zones,
      layout: { "line-join": "round" },
      paint: { "line-color": ZONE_LINE, "line-width": 1, "line-dasharray": [3, 2] },
    },
  ];
}

/** Their names. Property: name. */
export function zoneLabelLayer(textScale: number): MapLayer {
  return {
    id: LAYER.zoneLabel,
    type: "symbol",
    source: SOURCE.zoneLabels,
    layout: {
      "text-field": ["get", "name"],
      "text-font": TEXT_FONT,
      "text-size": 12.5 * textScale,
      "text-max-width": 8,
      "text-padding": 3,
    },
    paint: { "text-color": "#4a5b6c", "text-halo-color": "rgba(255,255,255,0.95)", "text-halo-width": 1.6 },
  };
}
