import type { MultiPolygon, Polygon, Position } from "geojson";
import pointInPolygon from "point-in-polygon-hao";
import { BadValue } from "../../parsers/bad-value.ts";
import { checkDegrees, type LonLat } from "../crs.ts";

/** The same shape with every vertex converted; heights are dropped. */
export function polygonToWgs84<T extends Polygon | MultiPolygon>(
  shape: T,
  convert: (x: number, y: number) => LonLat,
): T {
  const ring = (positions: Position[]): Position[] => positions.map(([x, y]) => convert(x!, y!));
  const coordinates =
    shape.type === "Polygon"
      ? shape.coordinates.map(ring)
      : (shape as MultiPolygon).coordinates.map((rings) => rings.map(ring));
  return { type: shape.type, coordinates } as T;
}

/** A point within the shape: the centroid of its largest ring, or the middle of a chord through it where that lies outside. */
export function pointWithin(shape: Polygon | MultiPolygon): LonLat {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const largest = polygons.reduce((a, b) => (Math.abs(area(b[0]!)) > Math.abs(area(a[0]!)) ? b : a));
  const [x, y] = centroid(largest[0]!);
  if (pointInPolygon([x, y], largest) === true) return [x, y];
  const crossings = largest
    .flatMap((ring) => ring.slice(1).map((to, i) => [ring[i]!, to] as const))
    .filter(([from, to]) => from[1]! > y !== to[1]! > y)
    .map(([from, to]) => from[0]! + ((y - from[1]!) / (to[1]! - from[1]!)) * (to[0]! - from[0]!))
    .sort((a, b) => a - b);
  let widest: LonLat = [largest[0]![0]![0]!, largest[0]![0]![1]!];
  let width = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2)
    if (crossings[i + 1]! - crossings[i]! > width) {
      width = crossings[i + 1]! - crossings[i]!;
      widest = [(crossings[i]! + crossings[i + 1]!) / 2, y];
    }
  return widest;
}

function area(ring: Position[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) twice += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  return twice / 2;
}

function centroid(ring: Position[]): LonLat {
  const [x0, y0] = ring[0] as [number, number];
  let [x, y, twice] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i]![0]! - x0, ring[i]![1]! - y0];
    const [bx, by] = [ring[i + 1]![0]! - x0, ring[i + 1]![1]! - y0];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  return twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}

const METRES_PER_DEGREE = 111_320;

/** Box around a point that holds all within some metres of it, in degrees. */
export function withMetresAround(
  lon: number,
  lat: number,
  metres: number,
): [west: number, south: number, east: number, north: number] {
  const dy = metres / (METRES_PER_DEGREE - 1000);
  const dx = dy / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return [lon - dx, lat - dy, lon + dx, lat + dy];
}

/** Metres from a point to the nearest line of a shape, on a plane that fits the earth there: good to a per mille over some kilometres. */
export function metresToBoundary(polygons: readonly Position[][][], lon: number, lat: number): number {
  const scale = Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 0; i + 1 < ring.length; i++) {
        const [ax, ay] = [(ring[i]![0]! - lon) * scale, ring[i]![1]! - lat];
        const [bx, by] = [(ring[i + 1]![0]! - lon) * scale, ring[i + 1]![1]! - lat];
        const [dx, dy] = [bx - ax, by - ay];
        const length = dx * dx + dy * dy;
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
        least = Math.min(least, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
      }
  return Math.sqrt(least) * METRES_PER_DEGREE;
}

/** Throws BadValue where a ring is open, too short, or not in degrees; crossings are left to PostGIS. */
export function checkRings(shape: Polygon | MultiPolygon): void {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0)
    throw new BadValue("a polygon with at least one ring", "no ring");
  for (const ring of polygons.flat()) {
    if (ring.length < 4) throw new BadValue("rings of at least 4 positions", `${ring.length} positions`);
    for (const [x, y] of ring) {
      if (typeof x !== "number" || typeof y !== "number")
        throw new BadValue("positions of two numbers", JSON.stringify([x, y]));
      checkDegrees(x, y);
    }
    const [first, last] = [ring[0]!, ring.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1])
      throw new BadValue(
        "closed rings (the last position is the first)",
        `a ring from ${first.join(" ")} to ${last.join(" ")}`,
      );
  }
}
