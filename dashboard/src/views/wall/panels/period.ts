import type { TFunction } from "i18next";
import { addMonths } from "../../../calendar/month.ts";
import { formatDay } from "../../../format/month.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Indicator } from "../../../platform.tsx";
import { daysSaid } from "../../../wording/days-said.ts";
import { periodOf } from "../../../wording/period.ts";
import type { COMPARISONS, Period, RankingPanel } from "../programme.ts";

/** Months a period stands for, YYYY-MM, both included; a stock stands at the last. */
export function monthsOf(
  period: Period,
  lastMonth: string,
  indicator: Pick<Indicator, "flow">,
): { from: string; to: string } {
  const to = period === "latest" || period === "12months" ? lastMonth : period > lastMonth ? lastMonth : period;
  return { from: indicator.flow && period === "12months" ? addMonths(to, -11) : to, to };
}

/** When a figure is of: the day a stock stands at, the days a flow was counted over. */
export function whenSaid(
  { from, asOf }: { readonly from: string; readonly asOf: string },
  { flow }: Pick<Indicator, "flow">,
  language: Language,
  t: TFunction,
): string {
  if (!flow) return t("headline.asOf", { date: formatDay(asOf, language) });
  return daysSaid(periodOf(asOf.slice(0, 7), asOf), from, language);
}

const COMPARISON = { none: null, mom: "MONTH_ON_MONTH", yoy: "YEAR_ON_YEAR" } as const;
type Compare = (typeof COMPARISONS)[number];
export const comparisonOf = (compare: Compare): (typeof COMPARISON)[Compare] => COMPARISON[compare];

/** Ranked as asked; regions without a value are left out. */
export function ranked<T extends { rank: number | null; value: number | null; code: string }>(
  rows: readonly T[],
  order: RankingPanel["order"],
  count: number,
): T[] {
  const known = rows.filter(({ rank, value }) => rank !== null && value !== null);
  const sign = order === "best" ? 1 : -1;
  return known.sort((a, b) => sign * (a.rank! - b.rank!) || a.code.localeCompare(b.code)).slice(0, count);
}
