import type { Indicator } from "../facts/indicator.ts";

/** Ranks by the indicator's direction, 1 best (the largest where neutral); equal values share a rank, null has none. */
export function ranks(values: readonly (number | null)[], direction: Indicator["direction"]): (number | null)[] {
  const sign = direction === "LOWER_IS_BETTER" ? 1 : -1;
  const sorted = values.filter((value) => value !== null).sort((a, b) => sign * (a - b));
  const rankOf = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!rankOf.has(value)) rankOf.set(value, i + 1);
  });
  return values.map((value) => (value === null ? null : rankOf.get(value)!));
}
