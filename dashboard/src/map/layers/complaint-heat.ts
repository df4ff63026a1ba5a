import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { HEAT } from "../palettes.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** Density at which the scale begins to show; below it the map stays clear. */
const FAINTEST = 0.06;

/** The cells of the heatmap as a density surface. `maxWeight` is the heaviest cell's weight, above 0. Property: weight. */
export function complaintHeatLayer(maxWeight: number, cellDegrees: number): MapLayer {
  const steps = HEAT.flatMap((colour, i) => [FAINTEST + ((1 - FAINTEST) * i) / (HEAT.length - 1), colour]);
  return {
    id: LAYER.complaintHeat,
    type: "heatmap",
    source: SOURCE.complaintHeat,
    paint: {
      // Square root: complaints per cell are so skewed that a linear weight shows city centres only.
      "heatmap-weight": ["sqrt", ["/", ["get", "weight"], maxWeight]],
      "heatmap-intensity": 0.9,
      "heatmap-radius": [
        "interpolate",
        ["exponential", 2],
        ["zoom"],
        4,
        radius(4, cellDegrees),
        16,
        radius(16, cellDegrees),
      ],
      "heatmap-opacity": 0.82,
      "heatmap-color": [
        "interpolate",
        ["linear"],
        ["heatmap-density"],
        0,
        "rgba(253,229,176,0)",
        ...steps,
      ] as ExpressionSpecification,
    },
  };
}

/** Pixels that cover about two cells at a zoom, where the world is 512 × 2^zoom pixels wide. */
function radius(zoom: number, cellDegrees: number): number {
  return Math.max(7, ((512 * 2 ** zoom) / 360) * cellDegrees * 1.8);
}
