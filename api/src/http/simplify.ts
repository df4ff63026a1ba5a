import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";

export interface BoundaryShape {
  /** Integer feature id. */
  readonly id: number;
  /** WGS 84, longitude first. */
  readonly geometry: Polygon | MultiPolygon;
  readonly properties: Record<string, string>;
}

/** The collection is drawn on at most about so many pixels a side; detail smaller than one is left out. */
const PIXELS = 1600;
/** Steps of the grid along the longer side that coordinates are rounded to: a quarter of a pixel and finer. */
const GRID = 20_000;
/** Decimals of a degree that the grid's steps are written with; 1e-5° is 1.1 m at most. */
const DECIMALS = 1e5;

/**
 * The shapes as a GeoJSON FeatureCollection with less detail. Neighbours share the lines between them while they are simplified
 * (Visvalingam's areas, topojson), so that no gaps or overlaps arise.
 */
export function simplifiedCollection(
  shapes: readonly BoundaryShape[],
): FeatureCollection<Polygon | MultiPolygon, Record<string, string>> {
  if (shapes.length === 0) return { type: "FeatureCollection", features: [] };
  const input: FeatureCollection<Polygon | MultiPolygon, Record<string, string>> = {
    type: "FeatureCollection",
    features: shapes.map(({ id, geometry, properties }) => ({ type: "Feature", id, geometry, properties })),
  };
  const exact = topology({ shapes: input }, GRID) as unknown as Parameters<typeof presimplify>[0];
  const [west, south, east, north] = exact.bbox!;
  const pixel = Math.max(east - west, north - south) / PIXELS;
  const simple = simplify(presimplify(exact), pixel * pixel);
  const collection = feature(simple, simple.objects.shapes!) as unknown as FeatureCollection<
    Polygon | MultiPolygon,
    Record<string, string>
  >;
  return { type: "FeatureCollection", features: collection.features.map(rounded) };
}

type Shape = Feature<Polygon | MultiPolygon, Record<string, string>>;

function rounded({ id, geometry, properties }: Shape): Shape {
  const round = (value: unknown): unknown =>
    typeof value === "number" ? Math.round(value * DECIMALS) / DECIMALS : (value as unknown[]).map(round);
  return {
    type: "Feature",
    ...(id === undefined ? {} : { id }),
    properties,
    geometry: { ...geometry, coordinates: round(geometry.coordinates) } as Shape["geometry"],
  };
}
