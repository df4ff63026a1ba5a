import type { MultiPolygon, Polygon, Position } from "geojson";
import { polygonsOf } from "./plane.ts";

type Shape = Polygon | MultiPolygon;

/**
 * Edges between which shapes that tile another are not one: none where every edge is shared by two of them, once in each direction, or is the whole's own.
 * Then every point is covered as often by valid shapes as by the whole, exactly, which takes a moment where cutting shapes with one another takes minutes.
 */
export function edgesApart(tiles: Iterable<Shape>, whole: Shape): string[] {
  const left = new Map<string, number>();
  const add = (from: string, to: string): void => {
    const back = `${to} ${from}`;
    const others = left.get(back) ?? 0;
    if (others > 1) left.set(back, others - 1);
    else if (others === 1) left.delete(back);
    else left.set(`${from} ${to}`, (left.get(`${from} ${to}`) ?? 0) + 1);
  };
  for (const tile of tiles) for (const [from, to] of edges(tile)) add(from, to);
  for (const [from, to] of edges(whole)) add(to, from);
  return [...left.keys()];
}

/** With the inside to the left, however the file has its rings. */
function* edges(shape: Shape): Generator<[from: string, to: string]> {
  for (const rings of polygonsOf(shape))
    for (const [n, ring] of rings.entries()) {
      const corners = turnsLeft(ring) === (n === 0) ? ring : ring.toReversed();
      for (let i = 1; i < corners.length; i++) yield [corners[i - 1]!.join(), corners[i]!.join()];
    }
}

/** Whether a closed ring goes counter-clockwise, by twice its signed area. */
function turnsLeft(ring: Position[]): boolean {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x, y], [toX, toY]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
    sum += x * toY - toX * y;
  }
  return sum > 0;
}
