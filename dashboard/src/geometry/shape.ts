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

/** Parallels tried for a name, as shares of a shape's height: the middle first, which wins where others are hardly wider. */
const PARALLELS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.31, 0.69, 0.24, 0.76];
/** How much of its width a parallel at the very edge would lose in the choice. */
const OFF_MIDDLE = 0.9;

export interface LabelPlace {
  /** [longitude, latitude] */
  readonly point: [number, number];
  /** Of the largest polygon, square degrees. */
  readonly area: number;
  /** How far the shape reaches across at the point, degrees of longitude. */
  readonly width: number;
}

/** Where a region's name stands: in the middle of the widest stretch of its largest polygon, not far from half its height. */
export function labelPlace(feature: Feature<Shape>): LabelPlace {
  let largest: { rings: Position[][]; area: number } = { rings: [], area: -1 };
  for (const rings of polygons(feature)) {
    const area = ringArea(rings[0] ?? []);
    if (area > largest.area) largest = { rings, area };
  }
  const { rings, area } = largest;
  const latitudes = (rings[0] ?? []).map((position) => position[1]!);
  if (latitudes.length === 0) return { point: [0, 0], area: 0, width: 0 };
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  let best = { point: [rings[0]![0]![0]!, south] as [number, number], width: 0, worth: -1 };
  for (const share of PARALLELS) {
    const lat = south + (north - south) * share;
    for (const [west, east] of stretches(rings, lat)) {
      const worth = (east - west) * (1 - OFF_MIDDLE * Math.abs(share - 0.5));
      if (worth > best.worth) best = { point: [(west + east) / 2, lat], width: east - west, worth };
    }
  }
  return { point: best.point, area: Math.max(0, area), width: best.width };
}

/** Whether a point lies inside a shape, holes left out: an odd number of edges lies east of it on its parallel. */
export const contains = (feature: Feature<Shape>, [lon, lat]: readonly [number, number]): boolean =>
  polygons(feature).some((rings) => {
    let isInside = false;
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1]!, ring[i]!];
        if (a[1]! > lat === b[1]! > lat) continue;
        if (lon < a[0]! + ((lat - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!)) isInside = !isInside;
      }
    return isInside;
  });

const polygons = ({ geometry }: Feature<Shape>): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Where a parallel runs inside rings, west to east, holes left out. */
function stretches(rings: Position[][], lat: number): [west: number, east: number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap((b, i) => {
        const a = ring[i]!;
        if (a[1]! > lat === b[1]! > lat) return [];
        return [a[0]! + ((lat - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((west, i) => (i % 2 === 0 && i + 1 < crossings.length ? [[west, crossings[i + 1]!]] : []));
}

/** By the surveyor's formula (https://en.wikipedia.org/wiki/Shoelace_formula), about the first vertex to keep precision. */
function ringArea(ring: Position[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0]! - x0!, ring[i - 1]![1]! - y0!];
    const [bx, by] = [ring[i]![0]! - x0!, ring[i]![1]! - y0!];
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice) / 2;
}
