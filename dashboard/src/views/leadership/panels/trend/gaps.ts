interface Month {
  /** YYYY-MM */
  readonly to: string;
  readonly value: number | null;
}
/** Months without data, YYYY-MM, both included. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

/**
 * Lines without the months before any of them has data, which are no trend, and the gaps: those months, and the runs of months in which some
 * line breaks off. A month that counted nothing is 0 and no gap.
 */
export function fromFirstData<L extends { readonly indicatorTrend: readonly Month[] }>(
  lines: readonly L[],
): { lines: L[]; gaps: Gap[] } {
  const months = lines[0]?.indicatorTrend.map(({ to }) => to) ?? [];
  const isKnown = (line: L, at: number): boolean => line.indicatorTrend[at]?.value != null;
  const first = months.findIndex((_, at) => lines.some((line) => isKnown(line, at)));
  const shown = Math.max(first, 0);
  const gaps: Gap[] = [];
  for (const [at, month] of months.entries()) {
    if (lines.every((line) => isKnown(line, at))) continue;
    const before = gaps.at(-1);
    if (before !== undefined && before.to === months[at - 1] && at !== shown)
      gaps[gaps.length - 1] = { ...before, to: month };
    else gaps.push({ from: month, to: month });
  }
  return { lines: lines.map((line) => ({ ...line, indicatorTrend: line.indicatorTrend.slice(shown) })), gaps };
}
