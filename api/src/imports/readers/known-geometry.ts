import type { Geometry, Polygon, Position } from "geojson";
import { BadValue } from "../../parsers/bad-value.ts";

/** Shapefiles write numbers below -1e38 where nothing is known. */
const NO_DATA = 1e38;

/**
 * A geometry of which something is known: null for none, an empty one, a point whose coordinates are blank or no numbers. Collections
 * of polygons become one, those of a single member that member. Throws BadValue where positions are not numbers.
 */
export function knownGeometry(geometry: Geometry | null | undefined): Geometry | null {
  if (geometry === null || geometry === undefined) return null;
  if (geometry.type === "GeometryCollection") return knownCollection(geometry.geometries ?? []);
  const { coordinates } = geometry;
  if (!Array.isArray(coordinates)) {
    if (coordinates === null || coordinates === undefined) return null;
    throw new BadValue("a GeoJSON geometry with coordinates", JSON.stringify(geometry).slice(0, 80));
  }
  if (geometry.type === "Point") return isKnown(geometry.coordinates) ? geometry : null;
  if (geometry.type === "MultiPoint") {
    const points = geometry.coordinates.filter(isKnown);
    if (points.length === 0) return null;
    return points.length === 1 ? { type: "Point", coordinates: points[0]! } : geometry;
  }
  if (geometry.type === "Polygon") return knownRings(geometry.coordinates);
  if (geometry.type === "MultiPolygon") {
    const polygons = geometry.coordinates.map(knownRings).filter((polygon) => polygon !== null);
    return polygons.length === 0
      ? null
      : { type: "MultiPolygon", coordinates: polygons.map((polygon) => polygon.coordinates) };
  }
  return coordinates.length === 0 ? null : geometry;
}

function knownCollection(members: readonly Geometry[]): Geometry | null {
  const known = members.map(knownGeometry).filter((member) => member !== null);
  if (known.length === 0) return null;
  if (known.length === 1) return known[0]!;
  const polygons = known.flatMap((member) =>
    member.type === "Polygon" ? [member.coordinates] : member.type === "MultiPolygon" ? member.coordinates : [],
  );
  return known.every(({ type }) => type === "Polygon" || type === "MultiPolygon")
    ? { type: "MultiPolygon", coordinates: polygons }
    : { type: "GeometryCollection", geometries: known };
}

function knownRings(rings: Position[][]): Polygon | null {
  const known = rings.filter((ring) => Array.isArray(ring) && ring.length > 0);
  return known.length === 0 ? null : { type: "Polygon", coordinates: known };
}

function isKnown(position: Position): boolean {
  const [x, y] = position as readonly unknown[];
  for (const value of [x, y]) {
    if (value === null || value === undefined || value === "") return false;
    if (typeof value !== "number")
      throw new BadValue("positions of two numbers", JSON.stringify(position).slice(0, 80));
    if (!Number.isFinite(value) || Math.abs(value) > NO_DATA) return false;
  }
  return true;
}
