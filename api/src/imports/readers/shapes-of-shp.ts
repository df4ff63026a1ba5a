import type { Geometry, Position } from "geojson";
import pointInPolygon from "point-in-polygon-hao";
import { ImportRefused } from "../import-refused.ts";
import { knownGeometry } from "./known-geometry.ts";

/** Shape types without their heights and measures. ESRI Shapefile Technical Description, July 1998, p. 4. */
const [NULL, POINT, LINE, POLYGON, MULTIPOINT, MULTIPATCH] = [0, 1, 3, 5, 8, 31];

/** The shapes of a .shp, one a record, in longitude and latitude as they stand; heights are dropped. Throws ImportRefused. */
export function shapesOf(shp: Buffer, name: string): (Geometry | null)[] {
  const refuse = (got: string): never => {
    throw new ImportRefused(`Expected a Shapefile whose shapes can be read, got ${name} ${got}.`);
  };
  if (shp.length < 100 || shp.readInt32BE(0) !== 9994) return refuse("that is no .shp file");
  if (shp.readInt32LE(32) === MULTIPATCH)
    return refuse("of multipatches (surfaces in space): convert them to polygons first");
  const shapes: (Geometry | null)[] = [];
  for (let at = 100; at + 8 <= shp.length; ) {
    const length = shp.readInt32BE(at + 4) * 2;
    if (length < 0 || at + 8 + length > shp.length) return refuse(`that breaks off within shape ${shapes.length + 1}`);
    const content = shp.subarray(at + 8, at + 8 + length);
    try {
      shapes.push(length < 4 ? null : knownGeometry(shapeOf(content)));
    } catch (error) {
      return refuse(`with a shape ${shapes.length + 1} that is damaged (${(error as Error).message})`);
    }
    at += 8 + length;
  }
  return shapes;
}

function shapeOf(content: Buffer): Geometry | null {
  const type = content.readInt32LE(0);
  const position = (at: number): Position => [content.readDoubleLE(at), content.readDoubleLE(at + 8)];
  const positions = (from: number, count: number): Position[] =>
    Array.from({ length: counted(count) }, (_, i) => position(from + 16 * i));
  switch (type > 20 ? type - 20 : type > 10 ? type - 10 : type) {
    case NULL:
      return null;
    case POINT:
      return { type: "Point", coordinates: position(4) };
    case MULTIPOINT: {
      const points = positions(40, content.readInt32LE(36));
      return { type: "MultiPoint", coordinates: points };
    }
    case LINE:
      return { type: "MultiLineString", coordinates: partsOf(content, positions) };
    case POLYGON:
      return polygonsOf(partsOf(content, positions));
    default:
      throw new Error(`type ${type}`);
  }
}

function partsOf(content: Buffer, positions: (from: number, count: number) => Position[]): Position[][] {
  const [parts, points] = [counted(content.readInt32LE(36)), content.readInt32LE(40)];
  const starts = Array.from({ length: parts }, (_, i) => content.readInt32LE(44 + 4 * i));
  const from = 44 + 4 * parts;
  return starts.map((start, i) => positions(from + 16 * start, (starts[i + 1] ?? points) - start));
}

/** Lists of a length below nothing would come out empty, and the shape without them. */
function counted(count: number): number {
  if (count < 0) throw new Error(`${count} parts or points`);
  return count;
}

interface Ring {
  readonly positions: Position[];
  readonly area: number;
  readonly box: readonly [number, number, number, number];
  /** Of the rings around it: even for an outer ring. */
  depth: number;
  readonly holes: Position[][];
}

/**
 * Polygons of a record's rings by what lies within what: a ring within an odd number of others is a hole of the smallest of them. Many
 * programs write rings in the wrong direction, so that the format's rule (outer rings clockwise) would lose some.
 */
function polygonsOf(parts: Position[][]): Geometry {
  const rings = parts.filter((positions) => positions.length > 0).map(ringOf);
  rings.sort((a, b) => b.area - a.area);
  rings.forEach((ring, i) => {
    // rings get smaller, so that the last one around it is the nearest
    const parent = rings.slice(0, i).findLast((other) => isWithin(ring, other));
    ring.depth = parent === undefined ? 0 : parent.depth + 1;
    if (ring.depth % 2 === 1) parent!.holes.push(ring.positions);
  });
  const polygons = rings.filter(({ depth }) => depth % 2 === 0).map(({ positions, holes }) => [positions, ...holes]);
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
}

function ringOf(positions: Position[]): Ring {
  let twice = 0;
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const [x0, y0] = positions[0] as [number, number];
  positions.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = positions[i + 1] ?? positions[0]!;
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { positions, area: Math.abs(twice / 2), box, depth: 0, holes: [] };
}

function isWithin(inner: Ring, outer: Ring): boolean {
  const [a, b] = [inner.box, outer.box];
  if (a[0] < b[0] || a[1] < b[1] || a[2] > b[2] || a[3] > b[3]) return false;
  for (const [x = 0, y = 0] of inner.positions) {
    const inside = pointInPolygon([x, y], [outer.positions]);
    // 0: on the edge, which says nothing
    if (inside !== 0) return inside;
  }
  return false;
}
