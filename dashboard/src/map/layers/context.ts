import type { Ground } from "../ground.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** The neighbours of the region looked at, pale, and the region itself as the sheet its children lie on. */
export function contextLayers(currentCode: string, approximate: boolean, ground: Ground): MapLayer[] {
  const isCurrent: ["==", ["get", string], string] = ["==", ["get", "code"], currentCode];
  return [
    {
      id: LAYER.contextFill,
      type: "fill",
      source: SOURCE.context,
      filter: ["!", isCurrent],
      paint: { "fill-color": ground.neighbour.fill },
    },
    {
      id: LAYER.contextLine,
      type: "line",
      source: SOURCE.context,
      filter: ["!", isCurrent],
      paint: { "line-color": ground.neighbour.line, "line-width": 1, ...dashes(approximate) },
    },
    {
      id: LAYER.currentFill,
      type: "fill",
      source: SOURCE.context,
      filter: isCurrent,
      paint: { "fill-color": ground.current.fill },
    },
  ];
}

/** The outline of the region looked at; lies above its children. */
export function currentOutline(currentCode: string, approximate: boolean, ground: Ground): MapLayer {
  return {
    id: LAYER.currentLine,
    type: "line",
    source: SOURCE.context,
    filter: ["==", ["get", "code"], currentCode],
    layout: { "line-join": "round" },
    paint: { "line-color": ground.current.line, "line-width": 2, ...dashes(approximate) },
  };
}

/** Approximate boundaries are dashed wherever they are drawn. */
function dashes(approximate: boolean): { "line-dasharray"?: [number, number] } {
  return approximate ? { "line-dasharray": [3, 2] } : {};
}
