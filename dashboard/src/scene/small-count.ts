/** Below this many units a share says little: one unit more or less moves it by ten percentage points. */
export const SMALL_COUNT = 10;

/**
 * Whether a figure rests on too few units to compare regions by: a ratio's denominator, or for rates over many units (per 1,000 households)
 * what was counted. A count itself is never too small: it is what it is. Null amounts: no.
 */
export function isSmallCount(
  { numerator, denominator }: { readonly numerator: number | null; readonly denominator: number | null },
  indicator: { readonly ratio: boolean; readonly unitEn: string },
): boolean {
  if (!indicator.ratio || denominator === null || denominator === 0) return false;
  return indicator.unitEn === "%" ? denominator < SMALL_COUNT : (numerator ?? 0) < SMALL_COUNT;
}

interface Compared {
  readonly value: number | null;
  readonly previous: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Whether a change rests on too few: a count that was small before (from 6 to 19 is +217 %), or a share or rate of few units, now or before. The
 * count behind an earlier rate is told from the rate, since households change little.
 */
export function isSmallBase(of: Compared, indicator: { readonly ratio: boolean; readonly unitEn: string }): boolean {
  const { value, previous, numerator } = of;
  if (previous === null) return false;
  if (!indicator.ratio) return Math.abs(previous) < SMALL_COUNT;
  if (isSmallCount(of, indicator)) return true;
  if (indicator.unitEn === "%" || numerator === null || value === null || value === 0) return false;
  return (numerator * previous) / value < SMALL_COUNT;
}
