interface Month {
  /** YYYY-MM */
  readonly to: string;
  readonly value: number | null;
  /** How much of the region is on record. */
  readonly extent: "WHOLE" | "PART" | "NONE";
  /** Whether what becomes of the month's complaints can be said yet. */
  readonly ripe: boolean;
}
/** Months not drawn, YYYY-MM, both included, and why. */
export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly why: "NO_DATA" | "PART" | "UNRIPE";
}

/** Why a month is no point of its line; null: it is one. */
function missing(line: { readonly indicatorTrend: readonly Month[] }, at: number, isCount: boolean): Gap["why"] | null {
  const month = line.indicatorTrend[at];
  if (month?.value == null) return "NO_DATA";
  if (!month.ripe) return "UNRIPE";
  // fewer because fewer were on record: no fall, and no rise after it
  const isPart = isCount && month.extent === "PART" && line.indicatorTrend.some(({ extent }) => extent === "WHOLE");
  return isPart ? "PART" : null;
}

/**
 * Lines of the months that can be held against each other, without those before any of them has one; and the gaps: the runs of months in
 * which some line has no data, is known in part beside months known whole (a count), or ripens. A month that counted nothing is 0 and no gap.
 */
export function comparableMonths<L extends { readonly indicatorTrend: readonly Month[] }>(
  lines: readonly L[],
  { ratio }: { readonly ratio: boolean },
): { lines: L[]; gaps: Gap[] } {
  const months = lines[0]?.indicatorTrend.map(({ to }) => to) ?? [];
  const reasons = lines.map((line) => months.map((_, at) => missing(line, at, !ratio)));
  const first = months.findIndex((_, at) => reasons.some((of) => of[at] === null));
  const shown = Math.max(first, 0);
  const gaps: Gap[] = [];
  for (const [at, month] of months.entries()) {
    const why = reasons.map((of) => of[at]).find((reason) => reason != null);
    if (why == null) continue;
    const before = gaps.at(-1);
    if (before !== undefined && before.to === months[at - 1] && before.why === why && at !== shown)
      gaps[gaps.length - 1] = { ...before, to: month };
    else gaps.push({ from: month, to: month, why });
  }
  return {
    lines: lines.map((line, i) => ({
      ...line,
      indicatorTrend: line.indicatorTrend
        .map((month, at) => (reasons[i]![at] === null ? month : { ...month, value: null }))
        .slice(shown),
    })),
    gaps,
  };
}
