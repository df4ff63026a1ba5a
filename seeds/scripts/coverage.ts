import type { MultiPolygon, Polygon, Position } from "geojson";
import * as polyclip from "polyclip-ts";
import { areaKm2, boundsOf, polygonsOf } from "./plane.ts";

type Shape = Polygon | MultiPolygon;
const geometryOf = (shape: Shape) => polygonsOf(shape) as polyclip.Geom;
const asShape = (coordinates: Position[][][]): Shape => ({ type: "MultiPolygon", coordinates });

/** Area that two or more of the shapes claim, km², summed over pairs. */
export function overlapKm2(shapes: Shape[]): number {
  const boxes = shapes.map(boundsOf);
  let total = 0;
  for (let i = 0; i < shapes.length; i++)
    for (let j = i + 1; j < shapes.length; j++) {
      const [a, b] = [boxes[i]!, boxes[j]!];
      if (a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3]) continue;
      total += areaKm2(asShape(polyclip.intersection(geometryOf(shapes[i]!), geometryOf(shapes[j]!))));
    }
  return total;
}

/** Area inside the outline of all shapes together that none of them covers, km². A gap that opens to the outside is not seen. */
export function gapKm2(shapes: Shape[]): number {
  const [first, ...others] = shapes.map(geometryOf);
  if (!first) return 0;
  return polyclip
    .union(first, ...others)
    .flatMap(([, ...holes]) => holes)
    .reduce((sum, hole) => sum + areaKm2({ type: "Polygon", coordinates: [hole] }), 0);
}

/** Area in one shape and not in the other, km². */
export const differenceKm2 = (a: Shape, b: Shape) => areaKm2(asShape(polyclip.xor(geometryOf(a), geometryOf(b))));

/** Shared area over joint area, 0 to 1. */
export function intersectionOverUnion(a: Shape, b: Shape): number {
  const shared = areaKm2(asShape(polyclip.intersection(geometryOf(a), geometryOf(b))));
  return shared / (areaKm2(a) + areaKm2(b) - shared);
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * Why a shape is no valid polygon by OGC Simple Features, or null: rings closed, of four positions or more, not touching or crossing
 * themselves, and no two rings of one shape crossing. Coordinates are compared exactly after scaling to 1e-5 degrees.
 */
export function fault(shape: Shape): string | null {
  const segments: Segment[] = [];
  for (const ring of polygonsOf(shape).flat()) {
    const positions = ring.map(([x, y]) => [Math.round(x! * 1e5), Math.round(y! * 1e5)] as const);
    const [first, last] = [positions[0]!, positions.at(-1)!];
    if (positions.length < 4 || first[0] !== last[0] || first[1] !== last[1])
      return "expected a closed ring of four positions";
    if (new Set(positions.map(String)).size !== positions.length - 1) return "a ring touches itself at a vertex";
    positions.slice(1).forEach((to, index) => {
      segments.push({ from: positions[index]!, to, ring, left: Math.min(to[0], positions[index]![0]) });
    });
  }
  segments.sort((a, b) => a.left - b.left);
  for (let i = 0; i < segments.length; i++) {
    const right = Math.max(segments[i]!.from[0], segments[i]!.to[0]);
    for (let j = i + 1; j < segments.length && segments[j]!.left <= right; j++)
      if (meet(segments[i]!, segments[j]!)) return `lines meet near ${segments[i]!.from.map((value) => value / 1e5)}`;
  }
  return null;
}

type Point = readonly [number, number];
interface Segment {
  from: Point;
  to: Point;
  ring: Position[];
  left: number;
}

function meet(a: Segment, b: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const sides = [
    side(a.from, a.to, b.from),
    side(a.from, a.to, b.to),
    side(b.from, b.to, a.from),
    side(b.from, b.to, a.to),
  ];
  if (sides[0]! * sides[1]! < 0 && sides[2]! * sides[3]! < 0) return true;
  // Between two rings a touch at one point is allowed; within a ring only neighbours may share an end.
  if (a.ring !== b.ring) return false;
  const same = (p: Point, q: Point) => p[0] === q[0] && p[1] === q[1];
  const onSegment = (s: Segment, p: Point, sign: number) =>
    sign === 0 &&
    !same(p, s.from) &&
    !same(p, s.to) &&
    p[0] >= Math.min(s.from[0], s.to[0]) &&
    p[0] <= Math.max(s.from[0], s.to[0]) &&
    p[1] >= Math.min(s.from[1], s.to[1]) &&
    p[1] <= Math.max(s.from[1], s.to[1]);
  return (
    onSegment(a, b.from, sides[0]!) ||
    onSegment(a, b.to, sides[1]!) ||
    onSegment(b, a.from, sides[2]!) ||
    onSegment(b, a.to, sides[3]!)
  );
}
