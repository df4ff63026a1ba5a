export interface Pair {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** Fewest pairs that a correlation is said of. */
const FEWEST = 3;

/** Pearson's r (https://en.wikipedia.org/wiki/Pearson_correlation_coefficient), −1 to 1; null for too few pairs or where one side does not vary. */
export function correlation(pairs: readonly Pair[]): number | null {
  if (pairs.length < FEWEST) return null;
  const { sxx, syy, sxy } = moments(pairs);
  return sxx === 0 || syy === 0 ? null : Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)));
}

/** Codes of the pairs farthest from the rest, at most `most`: by distance from the middle, each side in standard deviations. */
export function outliers(pairs: readonly Pair[], most: number): Set<string> {
  const { mx, my, sxx, syy } = moments(pairs);
  const far = pairs.map(({ code, x, y }) => ({
    code,
    distance: Math.hypot(sxx === 0 ? 0 : (x - mx) / Math.sqrt(sxx), syy === 0 ? 0 : (y - my) / Math.sqrt(syy)),
  }));
  far.sort((a, b) => b.distance - a.distance || a.code.localeCompare(b.code));
  return new Set(far.slice(0, most).map(({ code }) => code));
}

function moments(pairs: readonly Pair[]): { mx: number; my: number; sxx: number; syy: number; sxy: number } {
  const n = pairs.length || 1;
  const mx = pairs.reduce((sum, { x }) => sum + x, 0) / n;
  const my = pairs.reduce((sum, { y }) => sum + y, 0) / n;
  let [sxx, syy, sxy] = [0, 0, 0];
  for (const { x, y } of pairs) {
    sxx += (x - mx) ** 2;
    syy += (y - my) ** 2;
    sxy += (x - mx) * (y - my);
  }
  return { mx, my, sxx, syy, sxy };
}
