import type { Boundaries } from "../../live/use-boundaries.ts";

/** Codes of the regions that each borders on: those that share a stretch of their outlines, two points at least. */
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Boundaries, Neighbours>();

/** Worked out once for the same shapes. They are of one topology: where two meet, both have the same points. */
export function neighboursIn(boundaries: Boundaries): Neighbours {
  const found = known.get(boundaries) ?? neighboursOf(boundaries);
  known.set(boundaries, found);
  return found;
}

function neighboursOf(boundaries: Boundaries): Neighbours {
  const ownersOf = new Map<string, Set<string>>();
  for (const { properties, geometry } of boundaries.features)
    for (const ring of geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat())
      for (const point of ring) {
        const key = point.join();
        const owners = ownersOf.get(key) ?? new Set();
        ownersOf.set(key, owners.add(properties.code));
      }
  const shared = new Map<string, number>();
  for (const owners of ownersOf.values())
    for (const one of owners) for (const other of owners) if (one !== other) count(shared, `${one} ${other}`);
  const neighbours = new Map<string, Set<string>>();
  for (const [pair, points] of shared) {
    const [one, other] = pair.split(" ") as [string, string];
    if (points >= 2) neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  }
  return neighbours;
}

const count = (of: Map<string, number>, key: string): void => void of.set(key, (of.get(key) ?? 0) + 1);
