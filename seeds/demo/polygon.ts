import type { MultiPolygon, Polygon, Position } from "geojson";

type Box = readonly [west: number, south: number, east: number, north: number];

/** A polygon to ask whether it holds a point; WGS 84, longitude first. Points on its edge may fall either way. */
export class Area {
  readonly box: Box;
  private readonly rings: readonly Position[][];

  constructor(geometry: Polygon | MultiPolygon) {
    this.rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of this.rings)
      for (const [lon, lat] of ring as [number, number][]) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    this.box = [west, south, east, north];
  }

  /** Even-odd rule over all rings, holes among them. */
  holds(lon: number, lat: number): boolean {
    const [west, south, east, north] = this.box;
    if (lon < west || lon > east || lat < south || lat > north) return false;
    let inside = false;
    for (const ring of this.rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
        const [xi, yi] = ring[i] as [number, number];
        const [xj, yj] = ring[j] as [number, number];
        if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
      }
    return inside;
  }
}
