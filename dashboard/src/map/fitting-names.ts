import { mercator } from "../geometry/mercator.ts";
import { LABEL_MAX_EMS, LABEL_SIZES, type LabelForm, VALUE_SCALE } from "./layers/region-labels.ts";
import { emsOf, type RegionLabels } from "./region-labels.ts";

/** From the fullest. */
const FORMS: readonly LabelForm[] = [
  { name: "name", withValue: true },
  { name: "brief", withValue: true },
  { name: "brief", withValue: false },
];

/** How much wider than its shape a name may be: a little over the edge is better than no name. */
const OVERHANG = 1.3;
/** Part of the names that may find no room in the middle of their shapes: the engine moves as many aside. */
const MOVED_ASIDE = 1 / 5;
const LINE_EMS = 1.2;

export interface FittingNames {
  readonly form: LabelForm;
  /** Codes of the regions that are wide enough for their names in that form. */
  readonly codes: readonly string[];
}

/** The fullest form in which the regions' names have room at a zoom, else the briefest; `textScale` as for the layer. */
export function fittingNames(labels: RegionLabels, zoom: number, textScale: number): FittingNames {
  const em = sizeAt(zoom) * textScale;
  const world = 512 * 2 ** zoom;
  const fittings = FORMS.map((form) => ({ form, codes: wideEnough(labels, form, em, world) }));
  const shaped = labels.features.filter(({ properties }) => !properties.shapeless).length;
  const roomFor = ({ form, codes }: FittingNames): boolean =>
    codes.length === labels.features.length && crowded(labels, form, em, world) <= shaped * MOVED_ASIDE;
  return fittings.find(roomFor) ?? fittings.at(-1)!;
}

function wideEnough(labels: RegionLabels, form: LabelForm, em: number, world: number): string[] {
  return labels.features.flatMap(({ properties }) => {
    const { code, width, shapeless } = properties;
    return shapeless || em * widthOf(properties, form) <= (width / 360) * world * OVERHANG ? [code] : [];
  });
}

/** How many names lie on one that matters more, each in the middle of its shape. */
function crowded(labels: RegionLabels, form: LabelForm, em: number, world: number): number {
  const boxes = labels.features
    .filter(({ properties }) => !properties.shapeless)
    .toSorted((a, b) => b.properties.importance - a.properties.importance)
    .map(({ properties, geometry }) => {
      const [x, y] = mercator(geometry.coordinates);
      return {
        x: (x / (2 * Math.PI)) * world,
        y: (y / (2 * Math.PI)) * world,
        width: em * widthOf(properties, form),
        height: em * LINE_EMS * (form.withValue && properties.value !== "" ? 1 + VALUE_SCALE : 1),
      };
    });
  type Box = (typeof boxes)[number];
  const meet = (a: Box, b: Box): boolean =>
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
  const placed: Box[] = [];
  for (const box of boxes) if (!placed.some((other) => meet(box, other))) placed.push(box);
  return boxes.length - placed.length;
}

const widthOf = (
  label: { readonly name: string; readonly brief: string; readonly value: string },
  { name, withValue }: LabelForm,
): number => Math.max(widestLine(label[name]), withValue ? emsOf(label.value) * VALUE_SCALE : 0);

function sizeAt(zoom: number): number {
  const above = LABEL_SIZES.findIndex(([stop]) => stop > zoom);
  if (above === -1) return LABEL_SIZES.at(-1)![1];
  if (above === 0) return LABEL_SIZES[0][1];
  const [[from, small], [to, large]] = [LABEL_SIZES[above - 1]!, LABEL_SIZES[above]!];
  return small + ((large - small) * (zoom - from)) / (to - from);
}

/** Width in ems of the longest line once a name is broken between words, as the engines break it. */
function widestLine(name: string): number {
  let [widest, line] = [0, 0];
  for (const word of name.split(" ")) {
    const width = emsOf(word);
    if (line > 0 && line + width > LABEL_MAX_EMS) line = 0;
    line += width + (line > 0 ? 0.25 : 0);
    widest = Math.max(widest, line);
  }
  return widest;
}
