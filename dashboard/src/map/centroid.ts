import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";

export type Shape = Polygon | MultiPolygon;
export type Box = [west: number, south: number, east: number, north: number];

/** Box around all shapes, WGS 84 degrees; null around nothing. None of our regions crosses the antimeridian. */
export function boxOf(collection: FeatureCollection<Shape>): Box | null {
  const box: Box = [180, 90, -180, -90];
  for (const feature of collection.features)
    for (const polygon of polygons(feature))
      for (const [lon, lat] of polygon[0] ?? []) {
        box[0] = Math.min(box[0], lon!);
        box[1] = Math.min(box[1], lat!);
        box[2] = Math.max(box[2], lon!);
        box[3] = Math.max(box[3], lat!);
      }
  return box[0] > box[2] ? null : box;
}

/** Where a region's name stands: [longitude, latitude] of the centroid of its largest polygon, and that polygon's area in square degrees. */
export function labelPoint(feature: Feature<Shape>): { point: [number, number]; area: number } {
  let best = { point: [0, 0] as [number, number], area: 0 };
  for (const polygon of polygons(feature)) {
    const candidate = ringCentroid(polygon[0] ?? []);
    if (candidate.area > best.area) best = candidate;
  }
  return best;
}

const polygons = ({ geometry }: Feature<Shape>): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** By the surveyor's formula (https://en.wikipedia.org/wiki/Centroid#Of_a_polygon), about the first vertex to keep precision. */
function ringCentroid(ring: Position[]): { point: [number, number]; area: number } {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0]! - x0!, ring[i - 1]![1]! - y0!];
    const [bx, by] = [ring[i]![0]! - x0!, ring[i]![1]! - y0!];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (twice === 0) return { point: [x0!, y0!], area: 0 };
  return { point: [x0! + x / (3 * twice), y0! + y / (3 * twice)], area: Math.abs(twice) / 2 };
}
