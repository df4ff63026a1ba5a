import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

const AGE: ExpressionSpecification = ["get", "age"];

/** Where something has just happened: a dot, and a ring that widens and fades. Property `age`: 0 new, 1 gone. */
export function pulseLayers(textScale: number): MapLayer[] {
  return [
    {
      id: LAYER.pulseRing,
      type: "circle",
      source: SOURCE.pulses,
      paint: {
        "circle-radius": ["interpolate", ["linear"], AGE, 0, 6 * textScale, 1, 40 * textScale],
        "circle-color": "rgba(0,0,0,0)",
        "circle-stroke-color": "#c2185b",
        "circle-stroke-width": 3 * textScale,
        "circle-stroke-opacity": ["interpolate", ["linear"], AGE, 0, 1, 1, 0],
      },
    },
    {
      id: LAYER.pulseDot,
      type: "circle",
      source: SOURCE.pulses,
      paint: {
        "circle-radius": 6 * textScale,
        "circle-color": "#c2185b",
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 2 * textScale,
        "circle-opacity": ["interpolate", ["linear"], AGE, 0.8, 1, 1, 0],
        "circle-stroke-opacity": ["interpolate", ["linear"], AGE, 0.8, 1, 1, 0],
      },
    },
  ];
}
