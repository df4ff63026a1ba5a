import type { FeatureCollection, Point } from "geojson";
import { labelPoint, type Shape } from "./centroid.ts";
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

/** Where names and values stand: in the largest part of each shape, else at the region's own point, else nowhere.
 * Where `coversShapes`, names lie on the colours and turn white on dark ones. */
export function regionLabels(
  regions: readonly LabelledRegion[],
  shapes: FeatureCollection<Shape, { code: string }>,
  colours: ReadonlyMap<string, string>,
  coversShapes: boolean,
): FeatureCollection<Point> {
  const shapeOf = new Map(shapes.features.map((feature) => [feature.properties.code, feature]));
  return {
    type: "FeatureCollection",
    features: regions.flatMap(({ code, name, value, centroid }) => {
      const shape = shapeOf.get(code);
      const place = shape ? labelPoint(shape) : centroid && { point: [centroid[0]!, centroid[1]!], area: 0 };
      if (!place) return [];
      const colour = colours.get(code) ?? null;
      // Beside a point without a shape the name stands on the page, not on the colour.
      const onDark = coversShapes && shape !== undefined && colour !== null && luminance(colour) < READS_WHITE_BELOW;
      const properties = { code, name, value, area: place.area, shapeless: !shape, colour, onDark };
      return [{ type: "Feature" as const, properties, geometry: { type: "Point" as const, coordinates: place.point } }];
    }),
  };
}
