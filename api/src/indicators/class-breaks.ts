import { ckmeans, quantileSorted } from "simple-statistics";
import type { Classification } from "./indicator-enums.ts";

/**
 * Bounds between classes, ascending and distinct: n breaks make n + 1 classes, and a value equal to a break is in the class above, so
 * the lowest class is never empty. Among whole numbers bounds are whole too, so that a legend can say disjoint classes. Fewer classes than asked for where the values are too few or too alike; none for no values.
 */
export function classBreaks(values: readonly number[], classification: Classification, classes: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  const greatest = sorted.at(-1);
  if (least === undefined || greatest === undefined || least === greatest) return [];
  const distinct = new Set(sorted).size;
  const whole = sorted.every(Number.isInteger);
  const inner = Array.from({ length: classes - 1 }, (_, i) => (i + 1) / classes);
  const breaks =
    classification === "QUANTILE"
      ? // moved up to a value above the least, so that ties neither leave a class empty nor swallow the rest
        inner.map((share) => sorted.find((value) => value >= quantileSorted(sorted, share) && value > least)!)
      : classification === "EQUAL_INTERVAL"
        ? inner.map((share) => least + share * (greatest - least)).map(whole ? Math.ceil : Number)
        : ckmeans(sorted, Math.min(classes, distinct))
            .slice(1)
            .map((cluster) => cluster[0]!);
  return [...new Set(breaks)].filter((bound) => bound > least && bound <= greatest);
}

/** Index of a value's class, 0 the lowest. */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0;
  while (index < breaks.length && value >= breaks[index]!) index++;
  return index;
}
