import { Delaunay } from "d3-delaunay";
import type { MultiPolygon, Position } from "geojson";
import * as polyclip from "polyclip-ts";
import type { County } from "./county-shapes.ts";
import type { Division } from "./division.ts";
import { boundsOf, contains, longitudeScale, polygonsOf } from "./plane.ts";
import { round5, spreadPoints } from "./spread-points.ts";

export interface StreetCell {
  street: Division;
  /** Six-digit code of the county whose area the cell is part of: the host, for the street of a functional zone. */
  county: string;
  point: Position;
  geometry: MultiPolygon;
}

interface HostedZone {
  middle: Position;
  streets: Division[];
}

/**
 * Voronoi cells for the streets of one county and of the zones inside it; together they tile the county. Where the streets really lie is not
 * known: zones take a connected patch about their middle, 街道 come nearest the county seat and towns further out, in the order of their codes.
 */
export function streetCells(county: County, streets: Division[], zones: HostedZone[]): StreetCell[] {
  const { code, seat } = county.properties;
  const count = streets.length + zones.reduce((sum, zone) => sum + zone.streets.length, 0);
  const points = spreadPoints(county.geometry, count, [seat, ...zones.map((zone) => zone.middle)], code);
  const scale = longitudeScale(county.geometry);
  const delaunay = Delaunay.from(points.map(([x, y]) => [x! * scale, y!] as [number, number]));
  const cells = clippedCells(county, points, delaunay, scale);

  const distance = (cell: number, to: Position) =>
    Math.hypot((points[cell]![0]! - to[0]!) * scale, points[cell]![1]! - to[1]!);
  const free = new Set(points.keys());
  const streetOf = new Map<number, Division>();
  for (const zone of zones) {
    const patch = connectedPatch(zone.streets.length, free, delaunay, cells, (cell) => distance(cell, zone.middle));
    patch.forEach((cell, index) => {
      streetOf.set(cell, zone.streets[index]!);
      free.delete(cell);
    });
  }
  const townsLast = streets.toSorted((a, b) => Number(isTown(a)) - Number(isTown(b)) || a.code.localeCompare(b.code));
  const outwards = [...free].sort((a, b) => distance(a, seat) - distance(b, seat));
  townsLast.forEach((street, index) => {
    streetOf.set(outwards[index]!, street);
  });
  return cells.map((geometry, cell) => ({ street: streetOf.get(cell)!, county: code, point: points[cell]!, geometry }));
}

/** Polygons, each a list of rings; what polyclip gives back. */
type Pieces = ReturnType<typeof polyclip.union>;

const isTown = (street: Division) => !street.name_zh.endsWith("街道");

function clippedCells(county: County, points: Position[], delaunay: Delaunay<unknown>, scale: number): MultiPolygon[] {
  const [west, south, east, north] = boundsOf(county.geometry);
  const margin = 0.01;
  const voronoi = delaunay.voronoi([(west - margin) * scale, south - margin, (east + margin) * scale, north + margin]);
  const clipped = points.map((_, cell) => {
    const ring = voronoi.cellPolygon(cell).map(([x, y]) => [round5(x / scale), round5(y)] as [number, number]);
    return polyclip.intersection([ring], polygonsOf(county.geometry) as polyclip.Geom);
  });
  return withoutSplinters(points, clipped).map((coordinates) => ({ type: "MultiPolygon", coordinates }));
}

/**
 * A bent county cuts some cells into pieces. The piece that holds the cell's point stays; another goes to a neighbour that it borders on, and
 * only where there is none (an island) stays with its cell.
 */
function withoutSplinters(points: Position[], cells: Pieces[]): Pieces[] {
  const holdsPoint = (cell: number, coordinates: Pieces[number]) =>
    contains({ type: "Polygon", coordinates }, points[cell]!);
  const main = cells.map((pieces, cell) => pieces.filter((piece) => holdsPoint(cell, piece)));
  cells.forEach((pieces, cell) => {
    for (const piece of pieces.filter((piece) => !holdsPoint(cell, piece))) {
      const joined = main
        .map((shape, neighbour) => ({ neighbour, shape, union: polyclip.union(shape, [piece]) }))
        .find(({ neighbour, shape, union }) => neighbour !== cell && union.length <= shape.length);
      if (joined) main[joined.neighbour] = joined.union;
      else main[cell] = [...main[cell]!, piece];
    }
  });
  return main;
}

/** `count` free cells that form one piece: grown from the one nearest the middle, each time by the nearest that shares a border. */
function connectedPatch(
  count: number,
  free: Set<number>,
  delaunay: Delaunay<unknown>,
  cells: MultiPolygon[],
  distance: (cell: number) => number,
): number[] {
  const byDistance = (a: number, b: number) => distance(a) - distance(b);
  const patch = [[...free].sort(byDistance)[0]!];
  let shape = cells[patch[0]!]!.coordinates as polyclip.Geom;
  while (patch.length < count) {
    const neighbours = new Set(patch.flatMap((cell) => [...delaunay.neighbors(cell)]));
    const next = [...neighbours]
      .filter((cell) => free.has(cell) && !patch.includes(cell))
      .sort(byDistance)
      .map((cell) => ({ cell, union: polyclip.union(shape, cells[cell]!.coordinates as polyclip.Geom) }))
      .find(({ cell, union }) => union.length < shape.length + cells[cell]!.coordinates.length);
    if (!next) throw new Error(`expected ${count} cells in one piece, found room for ${patch.length}`);
    patch.push(next.cell);
    shape = next.union;
  }
  return patch;
}
