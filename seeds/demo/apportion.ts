import type { Random } from "./random.ts";

/** Splits `total` into whole parts in proportion to the weights, by largest remainder; the parts sum to `total` exactly. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) {
    if (total === 0) return weights.map(() => 0);
    throw new Error(
      `expected a positive weight to share ${total} by, got ${weights.length} weights that sum to ${sum}`,
    );
  }
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((x, y) => y.remainder - x.remainder || x.index - y.index)
    .slice(0, left)
    .forEach(({ index }) => {
      parts[index] = parts[index]! + 1;
    });
  return parts;
}

/**
 * Exactly `count` of the items (all, where there are fewer), the heavier the likelier; weight 0 is never chosen.
 * Efraimidis and Spirakis, "Weighted random sampling with a reservoir" (2006). Keeps the items' order.
 */
export function chooseExactly<T>(
  items: readonly T[],
  count: number,
  random: Random,
  weight: (item: T) => number = () => 1,
): T[] {
  const keyed: { index: number; key: number }[] = [];
  items.forEach((item, index) => {
    const w = weight(item);
    const draw = random.next();
    if (w > 0) keyed.push({ index, key: Math.log(1 - draw) / w });
  });
  return keyed
    .sort((x, y) => y.key - x.key || x.index - y.index)
    .slice(0, Math.max(0, count))
    .map(({ index }) => index)
    .sort((x, y) => x - y)
    .map((index) => items[index]!);
}

/** Draws an index in proportion to its weight in constant time (Vose's alias method). */
export class WeightedIndex {
  private readonly threshold: Float64Array;
  private readonly alias: Int32Array;

  constructor(weights: ArrayLike<number>) {
    const n = weights.length;
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += weights[i]!;
    if (!(sum > 0)) throw new Error(`expected a positive weight among ${n}, got a sum of ${sum}`);
    this.threshold = new Float64Array(n).fill(1);
    this.alias = new Int32Array(n);
    const scaled = Float64Array.from(weights, (w) => (w * n) / sum);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < n; i += 1) (scaled[i]! < 1 ? small : large).push(i);
    while (small.length > 0 && large.length > 0) {
      const low = small.pop()!;
      const high = large.at(-1)!;
      this.threshold[low] = scaled[low]!;
      this.alias[low] = high;
      scaled[high] = scaled[high]! + scaled[low]! - 1;
      if (scaled[high]! < 1) small.push(large.pop()!);
    }
  }

  draw(random: Random): number {
    const at = random.next() * this.threshold.length;
    const index = Math.floor(at);
    return at - index < this.threshold[index]! ? index : this.alias[index]!;
  }
}
