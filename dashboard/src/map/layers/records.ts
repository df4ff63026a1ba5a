import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { TEXT_FONT } from "../../theme/fonts.ts";
import type { Ground } from "../ground.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** What a cluster carries beside `point_count`: its records, summed. */
export const RECORDS_OF_CLUSTER: Record<string, ExpressionSpecification> = {
  records: ["+", ["get", "records"]] as unknown as ExpressionSpecification,
};

/**
 * Places with records of a register. Properties: `k`, the index of the class in `colours`, and `records`, how many there are: the more,
 * the larger.
 */
export function recordLayers(colours: readonly string[], textScale: number, ground: Ground): MapLayer[] {
  const clustered: ExpressionSpecification = ["has", "point_count"];
  const records: ExpressionSpecification = ["get", "records"];
  /** Pixels: a place with one has the radius given, with a hundred 7 more. */
  const growing = (one: number): ExpressionSpecification => [
    "*",
    textScale,
    ["min", one + 7, ["+", one - 0.8, ["*", 0.8, ["sqrt", records]]]],
  ];
  return [
    {
      id: LAYER.recordPoint,
      type: "circle",
      source: SOURCE.records,
      filter: ["!", clustered],
      paint: {
        "circle-color": [
          "match",
          ["get", "k"],
          ...colours.flatMap((colour, k) => [k, colour]),
          "#000000",
        ] as unknown as ExpressionSpecification,
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, growing(4.5), 14, growing(7)],
        "circle-stroke-color": ground.point.stroke,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: LAYER.recordCluster,
      type: "circle",
      source: SOURCE.records,
      filter: clustered,
      paint: {
        "circle-color": ground.cluster.fill,
        "circle-opacity": 0.86,
        "circle-radius": [
          "step",
          records,
          10 * textScale,
          10,
          13 * textScale,
          100,
          17 * textScale,
          1000,
          21 * textScale,
        ],
        "circle-stroke-color": ground.cluster.stroke,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: LAYER.recordClusterCount,
      type: "symbol",
      source: SOURCE.records,
      filter: clustered,
      layout: {
        "text-field": ["to-string", records],
        "text-font": TEXT_FONT,
        "text-size": 11 * textScale,
        // Of the circle about it: names of regions, placed after it, make way for all of it.
        "text-padding": 7 * textScale,
        "text-allow-overlap": true,
      },
      paint: { "text-color": ground.cluster.ink },
    },
  ];
}
