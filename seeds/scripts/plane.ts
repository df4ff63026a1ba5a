import type { MultiPolygon, Polygon, Position } from "geojson";

/** Polygons of a geometry, each a list of rings. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** [west, south, east, north] in degrees. */
export function boundsOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygonsOf(geometry).flat(2) as [number, number][]) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** Whether a point lies inside, by the even-odd rule over all rings; a point on a border may fall on either side. */
export function contains(geometry: Polygon | MultiPolygon, [px, py]: Position): boolean {
  let inside = false;
  for (const ring of polygonsOf(geometry).flat())
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > py! !== yj > py! && px! < ((xj - xi) * (py! - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}

// Mean earth radius of the GRS 80 ellipsoid (IUGG), km.
const EARTH_RADIUS_KM = 6371.0088;

/** Area in km² on the sphere, holes taken off; within 0.5 % of the ellipsoid's. Chamberlain & Duquette, JPL Publication 07-03, 2007. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const radians = Math.PI / 180;
  const ringArea = (ring: Position[]) => {
    let sum = 0;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      sum += (xi - xj) * radians * (2 + Math.sin(yj * radians) + Math.sin(yi * radians));
    }
    return Math.abs((sum * EARTH_RADIUS_KM * EARTH_RADIUS_KM) / 2);
  };
  return polygonsOf(geometry).reduce(
    (total, [outer, ...holes]) => total + ringArea(outer!) - holes.reduce((sum, hole) => sum + ringArea(hole), 0),
    0,
  );
}

/** Distances are taken in degrees of latitude, with longitude shrunk by this factor. */
export const longitudeScale = (geometry: Polygon | MultiPolygon) => {
  const [, south, , north] = boundsOf(geometry);
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
};
