import { TEXT_FONT } from "../../theme/fonts.ts";
import type { Ground } from "../ground.ts";
import { image, LAYER, SOURCE, ZONE_IMAGE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** Functional zones among the streets of a county they do not belong to: hatched, without a value of their own. */
export function zoneLayers(ground: Ground): MapLayer[] {
  return [
    { id: LAYER.zoneFill, type: "fill", source: SOURCE.zones, paint: { "fill-color": ground.zone.fill } },
    { id: LAYER.zoneHatch, type: "fill", source: SOURCE.zones, paint: { "fill-pattern": image(ZONE_IMAGE, ground) } },
    {
      id: LAYER.zoneLine,
      type: "line",
      source: SOURCE.zones,
      layout: { "line-join": "round" },
      paint: { "line-color": ground.zone.edge, "line-width": 1, "line-dasharray": [3, 2] },
    },
  ];
}

/** Their names. Property: name. */
export function zoneLabelLayer(textScale: number, ground: Ground): MapLayer {
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
    paint: {
      "text-color": ground.zone.ink,
      "text-halo-color": ground.isDark ? ground.lightInk.halo : ground.darkInk.halo,
      "text-halo-width": 1.6,
    },
  };
}
