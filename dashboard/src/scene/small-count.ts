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
