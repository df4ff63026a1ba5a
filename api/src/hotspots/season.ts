import type { MonthNumber } from "../calendar/month.ts";
import { alikeness, ratio } from "./shrinkage.ts";

const YEAR = 12;
const HALF = YEAR / 2;

/**
 * Factors of the twelve months of a year, January first, one on average: each month against the mean of the twelve around it (the moving average of
 * classical decomposition), drawn towards one as far as they may differ by chance. `counts` are of whole months from `first` on. Null: fewer than two years.
 */
export function seasonOf(counts: readonly number[], first: MonthNumber): readonly number[] | null {
  if (counts.length < 2 * YEAR) return null;
  const sums = Array.from({ length: YEAR }, () => ({ came: 0, expected: 0 }));
  for (let i = HALF; i + HALF < counts.length; i += 1) {
    const around = counts.slice(i - HALF, i + HALF + 1);
    const ends = (around[0]! + around[YEAR]!) / 2;
    const of = sums[(first + i) % YEAR]!;
    of.came += counts[i]!;
    of.expected += (around.slice(1, YEAR).reduce((sum, n) => sum + n, 0) + ends) / YEAR;
  }
  const alike = alikeness(sums);
  const factors = sums.map((sum) => ratio(sum, alike));
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / YEAR;
  return factors.map((factor) => factor / mean);
}
