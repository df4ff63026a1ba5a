import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { TEXT_FONT } from "../../theme/fonts.ts";
import type { Ground } from "../ground.ts";
import { LAYER, SOURCE } from "./ids.ts";
import type { MapLayer } from "./layer.ts";

/**
 * Where names stand. ON_SHAPES: about the middle of each. ESTATES: points lie on the shapes too; a name moves aside from clusters. BESIDE:
 * shapes are smaller than their names, which would hide them.
 */
export type LabelPlacing = "ON_SHAPES" | "ESTATES" | "BESIDE";

/** Size of a name at a zoom, in pixels; layers and the fitting of names read the same. */
export const LABEL_SIZES = [
  [5, 12.5],
  [8, 14],
  [12, 15],
] as const;
/** Width at which a name breaks into lines, in ems. */
export const LABEL_MAX_EMS = 9;
export const VALUE_SCALE = 0.92;
/** A name that finds no room in the middle moves aside rather than be left out. */
const ABOUT_THE_MIDDLE = [
  "center",
  "top",
  "bottom",
  "left",
  "right",
  "top-left",
  "top-right",
  "bottom-left",
  "bottom-right",
];
/** Pixels about a letter of the sizes above. */
const HALO = 1.3;

const NAME_AND_VALUE: ExpressionSpecification = [
  "format",
  ["get", "name"],
  {},
  ["case", ["==", ["get", "value"], ""], "", ["concat", "\n", ["get", "value"]]],
  { "font-scale": VALUE_SCALE },
];
const FADED: ExpressionSpecification = ["case", ["boolean", ["get", "faded"], false], 0.3, 1];

/**
 * Names, and values under them: on a shape about its middle, below a point that has none. None covers another: one without room is left out.
 * Properties: code, name, value (text, may be empty), area (larger first), shapeless, lightInk, faded.
 * `fitting`: codes of the regions that are wide enough for their names; the rest show none. Null: all.
 */
export function regionLabelLayers(
  textScale: number,
  ground: Ground,
  placing: LabelPlacing = "ON_SHAPES",
  fitting: readonly string[] | null = null,
): MapLayer[] {
  const size = [
    "interpolate",
    ["linear"],
    ["zoom"],
    ...LABEL_SIZES.flatMap(([zoom, pixels]) => [zoom, pixels * textScale]),
  ] as unknown as ExpressionSpecification;
  const common = {
    "text-field": NAME_AND_VALUE,
    "text-font": TEXT_FONT,
    "text-size": size,
    "text-max-width": LABEL_MAX_EMS,
  };
  const ink = (part: "text" | "halo"): ExpressionSpecification => [
    "case",
    ["get", "lightInk"],
    ground.lightInk[part],
    ground.darkInk[part],
  ];
  const paint = {
    "text-color": ink("text"),
    "text-halo-color": ink("halo"),
    "text-opacity": FADED,
  };
  const hasShape: ExpressionSpecification = ["!=", ["get", "shapeless"], true];
  return [
    {
      id: LAYER.regionLabel,
      type: "symbol",
      source: SOURCE.regionLabels,
      filter: fitting === null ? hasShape : ["all", hasShape, ["in", ["get", "code"], ["literal", [...fitting]]]],
      layout: {
        ...common,
        "text-padding": 1,
        "text-variable-anchor": {
          ON_SHAPES: ABOUT_THE_MIDDLE,
          ESTATES: ABOUT_THE_MIDDLE,
          BESIDE: ["left", "right", "top", "bottom"],
        }[placing] as ["center"],
        "text-radial-offset": placing === "BESIDE" ? 1.1 : 0.8,
        "text-justify": "auto",
        "symbol-sort-key": ["-", 0, ["get", "area"]],
      },
      paint: { ...paint, "text-halo-width": (placing === "ESTATES" ? 2 : HALO) * textScale },
    },
    {
      id: LAYER.regionPointLabel,
      type: "symbol",
      source: SOURCE.regionLabels,
      filter: ["==", ["get", "shapeless"], true],
      layout: { ...common, "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.9 },
      paint: { ...paint, "text-halo-width": HALO * textScale },
    },
  ];
}
