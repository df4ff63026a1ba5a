import { createContext, type ReactNode, useContext, useMemo } from "react";
import { dayShown } from "../../calendar/day.ts";
import { addMonths, monthsBetween } from "../../calendar/month.ts";
import type { Language } from "../../i18n/language.ts";
import { isMonth, type UrlState } from "../../link/url-state.ts";
import { type Go, useUrlState } from "../../link/use-url-state.ts";
import { type Indicator, type Platform, usePlatform } from "../../platform.tsx";

/** Another date of the indicator, or another indicator of the same date. Months are YYYY-MM. */
interface Versus {
  readonly by: "date" | "indicator";
  readonly indicator: Indicator;
  readonly from: string;
  readonly to: string;
}

/** The view as the link and the platform's defaults say together. */
export interface View {
  readonly state: UrlState;
  readonly language: Language;
  readonly platform: Platform["platform"];
  readonly indicators: readonly Indicator[];
  readonly indicator: Indicator;
  readonly regionCode: string;
  /** First month of the period; the same as `to` for a stock. */
  readonly from: string;
  readonly to: string;
  /** What the values of the period are compared with; null for nothing. */
  readonly comparison: "MONTH_ON_MONTH" | "YEAR_ON_YEAR" | null;
  /** Indicator seen with the first, never the same; null for none. */
  readonly second: Indicator | null;
  /** Variable of every query that names a region: the day whose regions are meant; nothing for today's. */
  readonly regionsMeant: { readonly regionsAsOf?: string };
  /** What a second map shows; null for none. */
  readonly versus: Versus | null;
  readonly go: Go;
  /** The map as it stands for another region. */
  drill(code: string): void;
}

const ViewContext = createContext<View | null>(null);

/** Indicator shown when the link names none: the first of these the platform has, else its first. */
const FIRST_CHOICE = ["old_neighbourhood_coverage", "complaints_per_1000_households"];

export function ViewProvider(props: {
  /** Shown while the platform holds no region or no indicator. */
  nothing: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { state: asked, go } = useUrlState();
  const { platform, indicators, language } = usePlatform();
  const view = useMemo<View | null>(() => {
    const find = (id: string | undefined): Indicator | undefined => indicators.find((indicator) => indicator.id === id);
    const indicator = find(asked.indicator) ?? FIRST_CHOICE.map(find).find(Boolean) ?? indicators[0];
    const regionCode = asked.region ?? platform.roots[0]?.code;
    if (!indicator || regionCode === undefined) return null;
    const to = clampMonth(asked.month ?? platform.lastMonth, platform);
    const from = indicator.flow ? addMonths(to, 1 - (asked.span ?? 1)) : to;
    // Several months are held against those of the year before, in which the seasons are alike.
    const state: UrlState = from !== to && asked.compare === "mom" ? { ...asked, compare: "yoy" } : asked;
    const second = find(asked.with === indicator.id ? undefined : asked.with) ?? null;
    const versus = versusOf(asked.versus, { indicator, from, to, platform, find });
    const drill = (code: string): void => go({ region: code, at: undefined, estate: undefined });
    const comparison: View["comparison"] =
      state.compare === "yoy" ? "YEAR_ON_YEAR" : state.compare === "mom" ? "MONTH_ON_MONTH" : null;
    const regionsMeant = state.regions === "then" ? { regionsAsOf: dayShown(to, platform.today) } : {};
    const shown = { indicator, regionCode, from, to, comparison, regionsMeant, second, versus };
    return { state, language, platform, indicators, ...shown, go, drill };
  }, [asked, language, platform, indicators, go]);
  return view ? <ViewContext value={view}>{props.children}</ViewContext> : props.nothing;
}

function versusOf(
  asked: string | undefined,
  shown: {
    indicator: Indicator;
    from: string;
    to: string;
    platform: Platform["platform"];
    find(id: string): Indicator | undefined;
  },
): Versus | null {
  if (asked === undefined) return null;
  const { indicator, from, to } = shown;
  if (isMonth(asked)) {
    const month = clampMonth(asked, shown.platform);
    // As long a period as the first, so that a flow is compared with its like.
    return month === to
      ? null
      : { by: "date", indicator, from: addMonths(month, 1 - monthsBetween(from, to).length), to: month };
  }
  const other = shown.find(asked);
  if (!other || other.id === indicator.id) return null;
  return { by: "indicator", indicator: other, from: other.flow ? from : to, to };
}

function clampMonth(month: string, { firstMonth, lastMonth }: Platform["platform"]): string {
  if (month < firstMonth) return firstMonth;
  return month > lastMonth ? lastMonth : month;
}

/** The view that all within is of, in place of the link's. */
export function ViewOf({ view, children }: { view: View; children: ReactNode }): ReactNode {
  return <ViewContext value={view}>{children}</ViewContext>;
}

export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error("useView: expected a ViewProvider above");
  return view;
}
