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

const HAS_SHAPE: ExpressionSpecification = ["!=", ["get", "shapeless"], true];
const IS_EXTREME: ExpressionSpecification = ["!=", ["get", "extreme"], ""];

/**
 * Names, and values under them: on a shape about its middle, below a point that has none. None covers another: one without room is left out, the
 * middling before those near either end. Properties: code, name, value (text, may be empty), importance, extreme, area, shapeless, lightInk, faded.
 * `fitting`: codes of the regions that are wide enough for their names; the rest show none. Null: all.
 */
export function regionLabelLayers(
  textScale: number,
  ground: Ground,
  placing: LabelPlacing = "ON_SHAPES",
  fitting: readonly string[] | null = null,
): MapLayer[] {
  const usual: ExpressionSpecification = ["!", IS_EXTREME];
  const fits: ExpressionSpecification[] = fitting === null ? [] : [["in", ["get", "code"], ["literal", [...fitting]]]];
  return [
    onShapes(LAYER.regionLabel, ["all", HAS_SHAPE, usual, ...fits], textScale, ground, placing),
    onPoints(LAYER.regionPointLabel, ["all", ["!", HAS_SHAPE], usual], textScale, ground),
  ];
}

/** The highest and the lowest, named whatever stands in the way; to be laid over all other names, which make way for them. */
export function extremeLabelLayers(textScale: number, ground: Ground, placing: LabelPlacing = "ON_SHAPES"): MapLayer[] {
  const layers = [
    onShapes(LAYER.regionExtremeLabel, ["all", HAS_SHAPE, IS_EXTREME], textScale, ground, placing),
    onPoints(LAYER.regionExtremePointLabel, ["all", ["!", HAS_SHAPE], IS_EXTREME], textScale, ground),
  ];
  return layers.map((layer) => ({ ...layer, layout: { ...layer.layout, "text-allow-overlap": true } }));
}

type SymbolLayer = Extract<MapLayer, { type: "symbol" }>;

function onShapes(
  id: string,
  filter: ExpressionSpecification,
  textScale: number,
  ground: Ground,
  placing: LabelPlacing,
): SymbolLayer {
  return {
    id,
    type: "symbol",
    source: SOURCE.regionLabels,
    filter,
    layout: {
      ...text(textScale),
      "text-padding": 1,
      "text-variable-anchor": {
        ON_SHAPES: ABOUT_THE_MIDDLE,
        ESTATES: ABOUT_THE_MIDDLE,
        BESIDE: ["left", "right", "top", "bottom"],
      }[placing] as ["center"],
      "text-radial-offset": placing === "BESIDE" ? 1.1 : 0.8,
      "text-justify": "auto",
      "symbol-sort-key": ["-", ["*", -10, ["get", "importance"]], ["get", "area"]],
    },
    paint: { ...inks(ground), "text-halo-width": (placing === "ESTATES" ? 2 : HALO) * textScale },
  };
}

function onPoints(id: string, filter: ExpressionSpecification, textScale: number, ground: Ground): SymbolLayer {
  return {
    id,
    type: "symbol",
    source: SOURCE.regionLabels,
    filter,
    layout: {
      ...text(textScale),
      "text-variable-anchor": ["top", "bottom", "left", "right"],
      "text-radial-offset": 0.9,
      "symbol-sort-key": ["*", -1, ["get", "importance"]],
    },
    paint: { ...inks(ground), "text-halo-width": HALO * textScale },
  };
}

const text = (textScale: number) => ({
  "text-field": NAME_AND_VALUE,
  "text-font": TEXT_FONT,
  "text-size": [
    "interpolate",
    ["linear"],
    ["zoom"],
    ...LABEL_SIZES.flatMap(([zoom, pixels]) => [zoom, pixels * textScale]),
  ] as unknown as ExpressionSpecification,
  "text-max-width": LABEL_MAX_EMS,
});

function inks(ground: Ground) {
  const ink = (part: "text" | "halo"): ExpressionSpecification => [
    "case",
    ["get", "lightInk"],
    ground.lightInk[part],
    ground.darkInk[part],
  ];
  return { "text-color": ink("text"), "text-halo-color": ink("halo"), "text-opacity": FADED };
}
