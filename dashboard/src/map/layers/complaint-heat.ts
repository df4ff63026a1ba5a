import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Theme } from "../../theme/theme.ts";
import { HEAT } from "../palettes.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** What the colours of a heatmap say. The same scale gives the same colour to the same density, whatever else is on the map. */
export interface HeatScale {
  /** Weight of a cell, among cells as heavy, that has the last colour; above 0. */
  readonly domain: number;
  /** Side of a cell, degrees. */
  readonly cellDegrees: number;
  /** Of the middle of what is shown, degrees: Web Mercator draws cells higher than wide there. */
  readonly latitude: number;
}

/** Reach of a cell's weight, in cells; the engines' kernel is a Gaussian whose deviation is a third of it. */
const REACH_CELLS = 2;
/** Smaller, it falls between the pixels of the engines' quarter-size canvas. */
const LEAST_REACH_PX = 6;
/** The engines' kernel at its middle: 1 / √(2π), GAUSS_COEF in their shaders. */
const KERNEL_MIDDLE = 0.3989422804014327;
/** Density, of 1, at which the first colour is reached; below it the map stays clear. */
const FAINTEST = 0.008;
const MOST_ZOOM = 24;

/**
 * The cells of the heatmap as a density surface: complaints per cell, smoothed over the neighbours. Property: weight.
 * Colours stand at the square root of the density, because complaints are so skewed that a linear scale shows city centres only.
 */
export function complaintHeatLayer(scale: HeatScale, theme: Theme): MapLayer {
  const colours = HEAT[theme];
  const stops = colours.slice(1).flatMap((colour, i) => [((i + 1) / (colours.length - 1)) ** 2, colour]);
  const pixelsAtZoom0 = (512 / 360) * scale.cellDegrees * REACH_CELLS;
  // From this zoom on a cell reaches as far as it should; below it farther, and its weight is spread thinner.
  const fromZoom = Math.min(Math.max(Math.log2(LEAST_REACH_PX / pixelsAtZoom0), 1), 20);
  const intensity = 1 / uniformDensity(scale.latitude);
  return {
    id: LAYER.complaintHeat,
    type: "heatmap",
    source: SOURCE.complaintHeat,
    paint: {
      "heatmap-weight": ["/", ["get", "weight"], scale.domain],
      "heatmap-intensity": byZoom(4, [0, intensity * 4 ** -fromZoom, fromZoom, intensity]),
      "heatmap-radius": byZoom(2, [fromZoom, pixelsAtZoom0 * 2 ** fromZoom, MOST_ZOOM, pixelsAtZoom0 * 2 ** MOST_ZOOM]),
      "heatmap-opacity": 0.82,
      "heatmap-color": [
        "interpolate",
        ["linear"],
        ["heatmap-density"],
        0,
        `${colours[0]}00`,
        FAINTEST,
        colours[0],
        ...stops,
      ] as ExpressionSpecification,
    },
  };
}

/** Density that the kernel adds up to where every cell weighs 1: its integral over the area of a cell. */
function uniformDensity(latitude: number): number {
  const deviation = REACH_CELLS / 3;
  return KERNEL_MIDDLE * 2 * Math.PI * deviation ** 2 * Math.cos((latitude * Math.PI) / 180);
}

const byZoom = (base: number, stops: readonly number[]): ExpressionSpecification =>
  ["interpolate", ["exponential", base], ["zoom"], ...stops] as unknown as ExpressionSpecification;
