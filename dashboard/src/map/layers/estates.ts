import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { TEXT_FONT } from "../../theme/fonts.ts";
import type { Ground } from "../ground.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/** How estates are named, where there is room. */
export const ESTATE_NAME = {
  /** That of a street. */
  fromZoom: 13,
  /** Pixels, at a text scale of 1. */
  size: 12,
  /** Of a line; longer names are broken. */
  maxEms: 8,
  /** From the point to the name. */
  offsetEms: 0.9,
  /** From line to line. */
  lineEms: 1.2,
} as const;

/** Clusters stand until this zoom; beyond it every estate is a point of its own. */
export const CLUSTER_MAX_ZOOM = 10;

/** Estate points. Property `k` is the index of the class in `colours`; clusters carry `point_count`. */
export function estateLayers(colours: readonly string[], textScale: number, ground: Ground): MapLayer[] {
  const single: ExpressionSpecification = ["!", ["has", "point_count"]];
  const clustered: ExpressionSpecification = ["has", "point_count"];
  return [
    {
      id: LAYER.estatePoint,
      type: "circle",
      source: SOURCE.estates,
      filter: single,
      paint: {
        "circle-color": [
          "match",
          ["get", "k"],
          ...colours.flatMap((colour, k) => [k, colour]),
          "#000000",
        ] as unknown as ExpressionSpecification,
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 4 * textScale, 14, 7 * textScale],
        "circle-stroke-color": ground.point.stroke,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: LAYER.estateCluster,
      type: "circle",
      source: SOURCE.estates,
      filter: clustered,
      paint: {
        "circle-color": ground.cluster.fill,
        "circle-opacity": 0.86,
        "circle-radius": ["step", ["get", "point_count"], 10 * textScale, 10, 13 * textScale, 50, 17 * textScale],
        "circle-stroke-color": ground.cluster.stroke,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: LAYER.estateClusterCount,
      type: "symbol",
      source: SOURCE.estates,
      filter: clustered,
      layout: {
        "text-field": ["to-string", ["get", "point_count"]],
        "text-font": TEXT_FONT,
        "text-size": 11 * textScale,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": ground.cluster.ink },
    },
  ];
}

/** Names of the estates, property `name`, beside their points, of those with the indexes, the first before all others; to be laid under the regions' names, which go first. */
export function estateNameLayer(textScale: number, ground: Ground, indexes: readonly number[]): MapLayer {
  const ink = ground.isDark ? ground.lightInk : ground.darkInk;
  return {
    id: LAYER.estateName,
    type: "symbol",
    source: SOURCE.estates,
    minzoom: ESTATE_NAME.fromZoom,
    filter: ["all", ["!", ["has", "point_count"]], ["in", ["get", "index"], ["literal", [...indexes]]]],
    layout: {
      "symbol-sort-key": ["case", ["==", ["get", "index"], indexes[0] ?? -1], 0, 1],
      "text-field": ["get", "name"],
      "text-font": TEXT_FONT,
      "text-size": ESTATE_NAME.size * textScale,
      "text-max-width": ESTATE_NAME.maxEms,
      "text-line-height": ESTATE_NAME.lineEms,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": ESTATE_NAME.offsetEms,
      "text-justify": "auto",
    },
    paint: { "text-color": ink.text, "text-halo-color": ink.halo, "text-halo-width": 1.4 },
  };
}

/** Unseen: names make way for text alone, where they can, so that what they must not cover has some. */
const room = (
  id: MapLayer["id"],
  filter: FilterSpecification,
  layout: SymbolLayerSpecification["layout"],
): MapLayer => ({
  id,
  type: "symbol",
  source: SOURCE.estates,
  filter,
  layout: { "text-font": TEXT_FONT, "text-allow-overlap": true, ...layout },
  paint: { "text-opacity": 0 },
});

/** Room of the points, to be laid over the estates' names; tight, since a point's own name comes close. */
export const estatePointRoom = (textScale: number): MapLayer => ({
  ...room(LAYER.estatePointRoom, ["!", ["has", "point_count"]], {
    "text-field": "0",
    "text-size": ESTATE_NAME.size * textScale,
    "text-padding": 0,
  }),
  minzoom: ESTATE_NAME.fromZoom,
});

/** Room of the clusters, to be laid over all names: engines place text from the top layer down. */
export const estateClusterRoom = (textScale: number): MapLayer =>
  room(LAYER.estateClusterRoom, ["has", "point_count"], {
    "text-field": ["to-string", ["get", "point_count"]],
    "text-size": 13 * textScale,
    "text-padding": 3 * textScale,
  });

/** A ring about the estate whose card is open. */
export function selectedEstateLayer(textScale: number, ground: Ground): MapLayer {
  return {
    id: LAYER.selectedEstate,
    type: "circle",
    source: SOURCE.selectedEstate,
    paint: {
      "circle-radius": 12 * textScale,
      "circle-color": ground.selected.fill,
      "circle-stroke-color": ground.selected.line,
      "circle-stroke-width": 3,
    },
  };
}
