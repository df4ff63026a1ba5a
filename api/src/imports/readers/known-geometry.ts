import type { Geometry, Polygon, Position } from "geojson";
import { BadValue } from "../../parsers/bad-value.ts";

/** Shapefiles write numbers below -1e38 where nothing is known. */
const NO_DATA = 1e38;

/**
 * A geometry of which something is known: null for none, an empty one, a point whose coordinates are blank or no numbers. Collections
 * of polygons become one, those of a single member that member. Throws BadValue for what is none, and where positions are not numbers.
 */
export function knownGeometry(geometry: Geometry | null | undefined): Geometry | null {
  if (geometry === null || geometry === undefined) return null;
  if (typeof geometry !== "object" || Array.isArray(geometry)) throw unlike("a GeoJSON geometry", geometry);
  if (geometry.type === "GeometryCollection") return knownCollection(listed(geometry.geometries ?? [], "geometries"));
  const { coordinates } = geometry;
  if (!Array.isArray(coordinates)) {
    if (coordinates === null || coordinates === undefined) return null;
    throw unlike("a GeoJSON geometry with coordinates", geometry);
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
  const known = listed(rings, "rings").filter((ring) => listed(ring, "positions").length > 0);
  for (const ring of known) for (const position of ring) checkNumbers(position);
  return known.length === 0 ? null : { type: "Polygon", coordinates: known };
}

function isKnown(position: Position): boolean {
  const values = listed(position as readonly unknown[], "numbers").slice(0, 2);
  if (values.length < 2 || values.some((value) => value === null || value === undefined || value === "")) return false;
  checkNumbers(position);
  return (values as number[]).every((value) => Number.isFinite(value) && Math.abs(value) <= NO_DATA);
}

function checkNumbers(position: Position): void {
  const [x, y] = listed(position as readonly unknown[], "numbers");
  if (typeof x !== "number" || typeof y !== "number") throw unlike("positions of two numbers", position);
}

/** What files hold is no list because a type says so. */
function listed<T>(list: readonly T[], of: string): readonly T[] & T[] {
  if (!Array.isArray(list)) throw unlike(`a GeoJSON geometry with a list of ${of}`, list);
  return list as T[];
}

const unlike = (expected: string, got: unknown): BadValue => new BadValue(expected, JSON.stringify(got).slice(0, 80));
