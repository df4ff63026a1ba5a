import type { RegionLabels } from "./region-labels.ts";

export type Heading = "up" | "down" | "left" | "right";

const ALONG: Record<Heading, readonly [east: number, north: number]> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};
/** How much a way aside counts against a way ahead: the next in line is preferred to the nearest. */
const ASIDE = 2;

/**
 * The region one comes to from another in a heading, by the places of their names; from nowhere, the one nearest to `centre`
 * ([longitude, latitude]). Null where there is none that way.
 */
export function nextRegion(
  labels: RegionLabels,
  from: string | null,
  heading: Heading,
  centre: readonly [number, number],
): string | null {
  const start = labels.features.find(({ properties }) => properties.code === from)?.geometry.coordinates;
  const [lon, lat] = start ?? centre;
  const [east, north] = ALONG[heading];
  // A degree of longitude is shorter than one of latitude.
  const shrink = Math.cos((lat! * Math.PI) / 180);
  let best: { code: string; far: number } | null = null;
  for (const { properties, geometry } of labels.features) {
    if (properties.code === from) continue;
    const [x, y] = [(geometry.coordinates[0]! - lon!) * shrink, geometry.coordinates[1]! - lat!];
    const ahead = x * east + y * north;
    const aside = Math.abs(x * north) + Math.abs(y * east);
    const far = start ? (ahead <= 0 ? Number.POSITIVE_INFINITY : ahead + ASIDE * aside) : Math.hypot(x, y);
    if (Number.isFinite(far) && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { code: properties.code, far };
  }
  return best?.code ?? null;
}
