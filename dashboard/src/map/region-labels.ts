import type { FeatureCollection, Point } from "geojson";
import { labelPlace, type Shape } from "../geometry/shape.ts";
import type { Theme } from "../theme/theme.ts";
import { LABEL_MAX_EMS, LABEL_SIZES, VALUE_SCALE } from "./layers/region-labels.ts";
import { luminance } from "./palettes.ts";

/** Where white has more contrast than ink. */
const READS_WHITE_BELOW = 0.28;

export interface LabelledRegion {
  readonly code: string;
  readonly name: string;
  /** Printed under the name; empty prints none. */
  readonly value: string;
  /** [longitude, latitude], for a region without a shape. */
  readonly centroid: readonly number[] | null;
}

/** What a name on the map knows of its region. */
interface LabelProperties {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  /** Square degrees; 0 without a shape. */
  readonly area: number;
  /** Degrees of longitude across the shape at the name; 0 without one. */
  readonly width: number;
  readonly shapeless: boolean;
  readonly colour: string | null;
  readonly lightInk: boolean;
  readonly faded: boolean;
}
export type RegionLabels = FeatureCollection<Point, LabelProperties>;

interface LabelLook {
  readonly colours: ReadonlyMap<string, string>;
  /** Codes of regions that are not among the chosen classes. */
  readonly faded: ReadonlySet<string>;
  /** Whether names lie on the regions' colours, rather than on a thin tint or beside. */
  readonly onColours: boolean;
  readonly theme: Theme;
}

/** Names and values: in the widest part of each shape, else at the region's own point, else nowhere. */
export function regionLabels(
  regions: readonly LabelledRegion[],
  shapes: FeatureCollection<Shape, { code: string }>,
  { colours, faded, onColours, theme }: LabelLook,
): RegionLabels {
  const shapeOf = new Map(shapes.features.map((feature) => [feature.properties.code, feature]));
  return {
    type: "FeatureCollection",
    features: regions.flatMap(({ code, name, value, centroid }) => {
      const shape = shapeOf.get(code);
      const place = shape
        ? placeOf(shape)
        : centroid && { point: [centroid[0]!, centroid[1]!] as [number, number], area: 0, width: 0 };
      if (!place) return [];
      const colour = colours.get(code) ?? null;
      const fades = faded.has(code);
      // Beside a point without a shape, and on a faded one, the name stands on the page, not on the colour.
      const covers = onColours && shape !== undefined && colour !== null && !fades;
      const lightInk = covers ? luminance(colour) < READS_WHITE_BELOW : theme === "dark";
      const { area, width } = place;
      const properties = { code, name, value, area, width, shapeless: !shape, colour, lightInk, faded: fades };
      return [{ type: "Feature" as const, properties, geometry: { type: "Point" as const, coordinates: place.point } }];
    }),
  };
}

const places = new WeakMap<object, ReturnType<typeof labelPlace>>();

/** A shape's place does not change: with another indicator it is not looked for again. */
function placeOf(shape: Parameters<typeof labelPlace>[0]): ReturnType<typeof labelPlace> {
  const known = places.get(shape);
  if (known) return known;
  const place = labelPlace(shape);
  places.set(shape, place);
  return place;
}

/** How much wider than its shape a name may be: a little over the edge is better than no name. */
const OVERHANG = 1.3;

/** Codes of the regions whose shapes are wide enough for their names at a zoom; `textScale` as for the layer. */
export function namesThatFit(labels: RegionLabels, zoom: number, textScale: number): string[] {
  const pixelsPerDegree = (512 * 2 ** zoom) / 360;
  const em = sizeAt(zoom) * textScale;
  return labels.features.flatMap(({ properties: { code, name, value, width, shapeless } }) => {
    const needs = em * Math.max(widestLine(name), emsOf(value) * VALUE_SCALE);
    return shapeless || needs <= width * pixelsPerDegree * OVERHANG ? [code] : [];
  });
}

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

/** About: a Chinese character is one em wide, a Latin letter or digit a little over half. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 1 : 0.54), 0);
