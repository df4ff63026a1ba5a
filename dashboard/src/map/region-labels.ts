import type { FeatureCollection, Point } from "geojson";
import { labelPlace, type Shape } from "../geometry/shape.ts";
import type { Theme } from "../theme/theme.ts";
import { luminance } from "./palettes.ts";

/** Where white has more contrast than ink. */
const READS_WHITE_BELOW = 0.28;

export interface LabelledRegion {
  readonly code: string;
  readonly name: string;
  /** The name where there is no room for all of it. */
  readonly brief: string;
  /** Printed under the name; empty prints none. */
  readonly value: string;
  /** [longitude, latitude], for a region without a shape. */
  readonly centroid: readonly number[] | null;
  /** What its colour shows: the highest and the lowest are always named. Null: nothing is known. */
  readonly measured: number | null;
}

/** What a name on the map knows of its region. */
interface LabelProperties {
  readonly code: string;
  readonly name: string;
  readonly brief: string;
  readonly value: string;
  /** 0 in the middle of the values to 1 at their ends: where names have no room, the middle goes first. */
  readonly importance: number;
  readonly extreme: "highest" | "lowest" | "";
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
  const placed = regions.flatMap((region) => {
    const shape = shapeOf.get(region.code);
    const { centroid } = region;
    const place = shape
      ? placeOf(shape)
      : centroid && { point: [centroid[0]!, centroid[1]!] as [number, number], area: 0, width: 0 };
    return place ? [{ ...region, shape, place }] : [];
  });
  const weights = weightsOf(placed.map(({ code, measured, place }) => ({ code, measured, area: place.area })));
  return {
    type: "FeatureCollection",
    features: placed.map(({ code, name, brief, value, shape, place }) => {
      const colour = colours.get(code) ?? null;
      const fades = faded.has(code);
      // Beside a point without a shape, and on a faded one, the name stands on the page, not on the colour.
      const covers = onColours && shape !== undefined && colour !== null && !fades;
      const lightInk = covers ? luminance(colour) < READS_WHITE_BELOW : theme === "dark";
      const { area, width } = place;
      const look = { shapeless: !shape, colour, lightInk, faded: fades };
      const properties = { code, name, brief, value, ...weights(code), area, width, ...look };
      return { type: "Feature" as const, properties, geometry: { type: "Point" as const, coordinates: place.point } };
    }),
  };
}

/** How much each name matters, by code: of equal values the larger region stands for all; where all are equal none is an extreme. */
function weightsOf(regions: readonly { code: string; measured: number | null; area: number }[]) {
  const known = regions
    .flatMap(({ measured, ...region }) => (measured === null ? [] : [{ ...region, measured }]))
    .sort((a, b) => a.measured - b.measured);
  const [least, most] = [known[0]?.measured, known.at(-1)?.measured];
  const largest = (of: typeof known): string | undefined => of.toSorted((a, b) => b.area - a.area)[0]?.code;
  const differ = least !== most;
  const lowest = differ ? largest(known.filter(({ measured }) => measured === least)) : undefined;
  const highest = differ ? largest(known.filter(({ measured }) => measured === most)) : undefined;
  const middle = (known.length - 1) / 2;
  const importance = new Map(known.map(({ code }, at) => [code, middle === 0 ? 0 : Math.abs(at / middle - 1)]));
  return (code: string): Pick<LabelProperties, "importance" | "extreme"> => ({
    importance: importance.get(code) ?? 0,
    extreme: code === highest ? "highest" : code === lowest ? "lowest" : "",
  });
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

/** About: a Chinese character is one em wide, a Latin letter or digit a little over half. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 1 : 0.54), 0);
