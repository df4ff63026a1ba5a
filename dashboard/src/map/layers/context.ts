import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** The neighbours of the region looked at, pale, and the region itself as the sheet its children lie on. */
export function contextLayers(currentCode: string): MapLayer[] {
  const isCurrent: ["==", ["get", string], string] = ["==", ["get", "code"], currentCode];
  return [
    {
      id: LAYER.contextFill,
      type: "fill",
      source: SOURCE.context,
      filter: ["!", isCurrent],
      paint: { "fill-color": "#eceff2" },
    },
    {
      id: LAYER.contextLine,
      type: "line",
      source: SOURCE.context,
      filter: ["!", isCurrent],
      paint: { "line-color": "#d3d9df", "line-width": 1 },
    },
    {
      id: LAYER.currentFill,
      type: "fill",
      source: SOURCE.context,
      filter: isCurrent,
      paint: { "fill-color": "#ffffff" },
    },
  ];
}

/** The outline of the region looked at; lies above its children. */
export function currentOutline(currentCode: string): MapLayer {
  return {
    id: LAYER.currentLine,
    type: "line",
    source: SOURCE.context,
    filter: ["==", ["get", "code"], currentCode],
    layout: { "line-join": "round" },
    paint: { "line-color": "#33475b", "line-width": 2 },
  };
}
