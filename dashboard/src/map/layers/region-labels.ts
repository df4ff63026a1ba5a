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
/** On a shape: a name that finds no room in the middle moves up or down a little. Aside, by half of its width, it would stand on its neighbour's colour. */
const ON_ITS_SHAPE = ["center", "top", "bottom"];
/** Among clusters a name that finds no room moves aside rather than be left out. */
const ABOUT_THE_MIDDLE = [...ON_ITS_SHAPE, "left", "right", "top-left", "top-right", "bottom-left", "bottom-right"];
/** How far a name moves from its place, in ems. */
const OFFSET_EMS: Readonly<Record<LabelPlacing, number>> = { ON_SHAPES: 0.5, ESTATES: 0.8, BESIDE: 1.1 };
/** Pixels about a letter of the sizes above. */
const HALO = 1.3;

/** How much of a label is written. */
export interface LabelForm {
  readonly name: "name" | "brief";
  readonly withValue: boolean;
}
const WHOLE: LabelForm = { name: "name", withValue: true };
const VALUE_BELOW: ExpressionSpecification = [
  "case",
  ["==", ["get", "value"], ""],
  "",
  ["concat", "\n", ["get", "value"]],
];
const inForm = ({ name, withValue }: LabelForm): ExpressionSpecification => [
  "format",
  ["get", name],
  {},
  withValue ? VALUE_BELOW : "",
  { "font-scale": VALUE_SCALE },
];
const FADED: ExpressionSpecification = ["case", ["boolean", ["get", "faded"], false], 0.3, 1];

const HAS_SHAPE: ExpressionSpecification = ["!=", ["get", "shapeless"], true];
const IS_EXTREME: ExpressionSpecification = ["!=", ["get", "extreme"], ""];

/**
 * Names, and values under them: on a shape about its middle, below a point that has none. None covers another: one without room is left out, the
 * middling before those near either end. Properties: code, name, brief, value (text, may be empty), importance, extreme, area, shapeless, lightInk, faded.
 * `fitting`: codes of the regions that are wide enough for their names in that form; the rest show none. Null: all, and the whole of them.
 */
export function regionLabelLayers(
  textScale: number,
  ground: Ground,
  placing: LabelPlacing = "ON_SHAPES",
  fitting: { readonly form: LabelForm; readonly codes: readonly string[] } | null = null,
): MapLayer[] {
  const form = fitting?.form ?? WHOLE;
  const usual: ExpressionSpecification = ["!", IS_EXTREME];
  const fits: ExpressionSpecification[] =
    fitting === null ? [] : [["in", ["get", "code"], ["literal", [...fitting.codes]]]];
  return [
    onShapes(LAYER.regionLabel, ["all", HAS_SHAPE, usual, ...fits], form, textScale, ground, placing),
    onPoints(LAYER.regionPointLabel, ["all", ["!", HAS_SHAPE], usual], form, textScale, ground),
  ];
}

/** The highest and the lowest, named with their values whatever stands in the way; to be laid over all other names, which make way for them. */
export function extremeLabelLayers(
  textScale: number,
  ground: Ground,
  placing: LabelPlacing = "ON_SHAPES",
  { name }: Pick<LabelForm, "name"> = WHOLE,
): MapLayer[] {
  const form = { name, withValue: true };
  const layers = [
    onShapes(LAYER.regionExtremeLabel, ["all", HAS_SHAPE, IS_EXTREME], form, textScale, ground, placing),
    onPoints(LAYER.regionExtremePointLabel, ["all", ["!", HAS_SHAPE], IS_EXTREME], form, textScale, ground),
  ];
  return layers.map((layer) => ({ ...layer, layout: { ...layer.layout, "text-allow-overlap": true } }));
}

type SymbolLayer = Extract<MapLayer, { type: "symbol" }>;

function onShapes(
  id: string,
  filter: ExpressionSpecification,
  form: LabelForm,
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
      ...text(form, textScale),
      "text-padding": 1,
      "text-variable-anchor": {
        ON_SHAPES: ON_ITS_SHAPE,
        ESTATES: ABOUT_THE_MIDDLE,
        BESIDE: ["left", "right", "top", "bottom"],
      }[placing] as ["center"],
      "text-radial-offset": OFFSET_EMS[placing],
      "text-justify": "auto",
      "symbol-sort-key": ["-", ["*", -10, ["get", "importance"]], ["get", "area"]],
    },
    paint: { ...inks(ground), "text-halo-width": (placing === "ESTATES" ? 2 : HALO) * textScale },
  };
}

function onPoints(
  id: string,
  filter: ExpressionSpecification,
  form: LabelForm,
  textScale: number,
  ground: Ground,
): SymbolLayer {
  return {
    id,
    type: "symbol",
    source: SOURCE.regionLabels,
    filter,
    layout: {
      ...text(form, textScale),
      "text-variable-anchor": ["top", "bottom", "left", "right"],
      "text-radial-offset": 0.9,
      "symbol-sort-key": ["*", -1, ["get", "importance"]],
    },
    paint: { ...inks(ground), "text-halo-width": HALO * textScale },
  };
}

const text = (form: LabelForm, textScale: number) => ({
  "text-field": inForm(form),
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
