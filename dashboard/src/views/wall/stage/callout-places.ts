export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Pixels, from the corner of the map. */
export interface Place extends Point, Size {}

/** What each sample of a name costs that lies on another region, and on its own, in heights of the name away from its point. */
const ON_OTHERS = 8;
const ON_ITS_OWN = 0.4;
/** Samples of a name's box, across and down. */
const ACROSS = 5;
const DOWN = 3;
/** Steps of the places tried, in heights of a name. */
const STEP = 0.5;

/**
 * Where names stand beside what they name, inside a room: off the other regions as far as there is a place for that, near their points, off one another and off what `taken`
 * holds. `regionAt` says on which a point lies.
 */
export function calloutPlaces(
  names: readonly { readonly code: string; readonly point: Point; readonly size: Size }[],
  room: Size,
  regionAt: (point: Point) => string | null,
  taken: readonly Place[] = [],
): Place[] {
  const places: Place[] = [];
  for (const { code, point, size } of names) {
    const own = {
      x: point.x - size.height * 1.6,
      y: point.y - size.height * 0.7,
      width: size.height * 3.2,
      height: size.height * 1.4,
    };
    const obstacles = [...taken, ...places, own];
    const edge = size.height * 0.25;
    let best: Place & { cost: number } = { x: edge, y: edge, ...size, cost: Number.POSITIVE_INFINITY };
    // The nearest first: once one is good, what lies farther away need not be looked at, nor what lies under it.
    for (const { place, away } of nearestFirst(point, size, room, edge)) {
      if (away >= best.cost) break;
      if (obstacles.some((other) => overlap(place, other, edge))) continue;
      let cost = away;
      for (const sample of samplesOf(place)) {
        const at = regionAt(sample);
        cost += at === null ? 0 : at === code ? ON_ITS_OWN : ON_OTHERS;
        if (cost >= best.cost) break;
      }
      if (cost < best.cost) best = { ...place, cost };
    }
    const { cost: _, ...place } = best;
    places.push(place);
  }
  return places;
}

/** Every place tried in a room, with how far it is from a point in heights of the name. */
function nearestFirst(point: Point, size: Size, room: Size, edge: number): { place: Place; away: number }[] {
  const tried: { place: Place; away: number }[] = [];
  for (let y = edge; y + size.height + edge <= room.height; y += size.height * STEP)
    for (let x = edge; x + size.width + edge <= room.width; x += size.height * STEP) {
      const place = { x, y, ...size };
      const nearest = nearestOf(place, point);
      tried.push({ place, away: Math.hypot(nearest.x - point.x, nearest.y - point.y) / size.height });
    }
  return tried.sort((a, b) => a.away - b.away);
}

/** The point of a box that is nearest to another point. */
export const nearestOf = (box: Place, { x, y }: Point): Point => ({
  x: Math.min(box.x + box.width, Math.max(box.x, x)),
  y: Math.min(box.y + box.height, Math.max(box.y, y)),
});

const overlap = (a: Place, b: Place, apart: number): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart;

function samplesOf({ x, y, width, height }: Place): Point[] {
  return Array.from({ length: ACROSS * DOWN }, (_, i) => ({
    x: x + (width * (i % ACROSS)) / (ACROSS - 1),
    y: y + (height * Math.floor(i / ACROSS)) / (DOWN - 1),
  }));
}
