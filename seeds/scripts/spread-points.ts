import type { MultiPolygon, Polygon, Position } from "geojson";
import { areaKm2, boundsOf, contains, longitudeScale } from "./plane.ts";

const KM_PER_DEGREE = 111.2;

/**
 * `count` points inside `geometry`, spread evenly but closer together about the `centres`: Lloyd's relaxation (Lloyd 1982,
 * doi:10.1109/TIT.1982.1056489) over random samples weighted by 1 / (distance to the nearest centre + a quarter of the shape's radius)²,
 * so that cells far out are about five times as large as cells in the middle. The same seed gives the same points.
 */
export function spreadPoints(
  geometry: Polygon | MultiPolygon,
  count: number,
  centres: Position[],
  seed: string,
): Position[] {
  const random = seededRandom(seed);
  const scale = longitudeScale(geometry);
  const radius = Math.sqrt(areaKm2(geometry) / Math.PI) / KM_PER_DEGREE;
  const distance = (a: Position, b: Position) => Math.hypot((a[0]! - b[0]!) * scale, a[1]! - b[1]!);
  const samples = randomPointsInside(geometry, Math.max(200, 60 * count), random).map((point) => {
    const away = centres.length ? Math.min(...centres.map((centre) => distance(centre, point))) : 0;
    return { point, weight: 1 / (away + radius / 4) ** 2 };
  });

  let points = weightedChoice(samples, count, random);
  let owner: number[] = [];
  for (let round = 0; round < 25; round++) {
    owner = samples.map(({ point }) => nearest(points, point, distance));
    const sums = points.map(() => ({ x: 0, y: 0, weight: 0 }));
    samples.forEach(({ point, weight }, index) => {
      const sum = sums[owner[index]!]!;
      sum.x += point[0]! * weight;
      sum.y += point[1]! * weight;
      sum.weight += weight;
    });
    points = sums.map((sum, index) => (sum.weight ? [sum.x / sum.weight, sum.y / sum.weight] : points[index]!));
  }
  // A mean may lie outside a bent shape, a sample never does.
  const taken = new Set<number>();
  return points.map((point) => {
    const index = nearest(
      samples.map((sample) => sample.point),
      point,
      (a, b) => distance(a, b),
      taken,
    );
    taken.add(index);
    return samples[index]!.point;
  });
}

function nearest(
  points: Position[],
  to: Position,
  distance: (a: Position, b: Position) => number,
  except?: Set<number>,
) {
  let best = -1;
  let least = Infinity;
  points.forEach((point, index) => {
    if (except?.has(index)) return;
    const away = distance(point, to);
    if (away < least) {
      least = away;
      best = index;
    }
  });
  return best;
}

function randomPointsInside(geometry: Polygon | MultiPolygon, count: number, random: () => number): Position[] {
  const [west, south, east, north] = boundsOf(geometry);
  const points: Position[] = [];
  while (points.length < count) {
    const point = [west + random() * (east - west), south + random() * (north - south)].map(round5);
    if (contains(geometry, point)) points.push(point);
  }
  return points;
}

function weightedChoice(
  samples: { point: Position; weight: number }[],
  count: number,
  random: () => number,
): Position[] {
  // Efraimidis & Spirakis 2006: the largest keys u^(1/w) are a weighted sample without replacement.
  return samples
    .map(({ point, weight }) => ({ point, key: Math.log(random()) / weight }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ point }) => point);
}

/** Five decimals of a degree, about a metre. */
export const round5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Numbers in [0, 1) that depend on the seed alone: FNV-1a into mulberry32. */
export function seededRandom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
