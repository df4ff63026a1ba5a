import type { Place, Point, Size } from "./callout-places.ts";

interface Named {
  readonly point: Point;
  readonly size: Size;
}
/** Between names, heights of a name. */
const GAP = 0.25;

/**
 * Where names stand in a strip above what they name: side by side, each as near above its point as the others let it. Null: the strip is too low or too narrow for them.
 */
export function stripPlaces(names: readonly Named[], strip: Size): Place[] | null {
  const tallest = Math.max(0, ...names.map(({ size }) => size.height));
  const gap = tallest * GAP;
  const needs = names.reduce((sum, { size }) => sum + size.width + gap, gap);
  if (tallest > strip.height || needs > strip.width) return null;
  const inOrder = names.map((_, i) => i).sort((a, b) => names[a]!.point.x - names[b]!.point.x);
  const left = names.map(({ point, size }) => point.x - size.width / 2);
  let from = gap;
  for (const i of inOrder) {
    left[i] = Math.max(left[i]!, from);
    from = left[i]! + names[i]!.size.width + gap;
  }
  let to = strip.width - gap;
  for (const i of inOrder.reverse()) {
    left[i] = Math.min(left[i]!, to - names[i]!.size.width);
    to = left[i]! - gap;
  }
  return names.map(({ size }, i) => ({ x: left[i]!, y: (strip.height - size.height) / 2, ...size }));
}
