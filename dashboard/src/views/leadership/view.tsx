import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, type ReactNode, useCallback, useContext, useMemo } from "react";
import type { Language } from "../../format/language.ts";
import { addMonths } from "../../format/month.ts";
import { type Indicator, type Platform, usePlatform } from "../../platform.tsx";
import { markAsked } from "../../scene/milestones.ts";
import { isMonth, parseUrlState, printUrlState, type UrlState } from "./url-state.ts";

type Patch = { readonly [K in keyof UrlState]?: UrlState[K] | undefined };

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
  /** What a second map shows; null for none. */
  readonly versus: Versus | null;
  /** Changes the link; a key given as undefined goes back to its default. `replace` leaves no step in the history. */
  go(patch: Patch, options?: { replace: boolean }): void;
  /** The map as it stands for another region. */
  drill(code: string): void;
}

const ViewContext = createContext<View | null>(null);

export function useUrlState(): { state: UrlState; go: View["go"] } {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const state = useMemo(() => parseUrlState(search), [search]);
  const go = useCallback<View["go"]>(
    (patch, options) => {
      if (Object.keys(patch).some((key) => key in ASKS)) markAsked("region" in patch ? "drill" : "switch");
      void navigate({
        to: "/",
        search: (before: Record<string, unknown>) =>
          printUrlState(
            parseUrlState({ ...before, ...outlived(patch), ...printUrlState(patch as UrlState), ...absent(patch) }),
          ),
        replace: options?.replace ?? false,
      });
    },
    [navigate],
  );
  return { state, go };
}

/** Keys that ask for another picture. */
const ASKS = { region: true, indicator: true, month: true, span: true, compare: true, zones: true };

/** Classes chosen in the legend are of one scale: they go with it. */
const SETS_SCALE = ["region", "indicator", "compare", "zones", "with", "pair", "versus"] as const;
const outlived = (patch: Patch): { only?: undefined } =>
  SETS_SCALE.some((key) => key in patch) ? { only: undefined } : {};

const absent = (patch: Patch): Record<string, undefined> =>
  Object.fromEntries(Object.entries(patch).flatMap(([key, value]) => (value === undefined ? [[key, undefined]] : [])));

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
    const from = indicator.flow && asked.span === 12 ? addMonths(to, -11) : to;
    // Twelve months against the twelve before are a year against the year before.
    const state: UrlState = from !== to && asked.compare === "mom" ? { ...asked, compare: "yoy" } : asked;
    const second = find(asked.with === indicator.id ? undefined : asked.with) ?? null;
    const versus = versusOf(asked.versus, { indicator, from, to, platform, find });
    const drill = (code: string): void => go({ region: code, at: undefined, estate: undefined });
    const comparison: View["comparison"] =
      state.compare === "yoy" ? "YEAR_ON_YEAR" : state.compare === "mom" ? "MONTH_ON_MONTH" : null;
    const shown = { indicator, regionCode, from, to, comparison, second, versus };
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
      : { by: "date", indicator, from: from === to ? month : addMonths(month, -11), to: month };
  }
  const other = shown.find(asked);
  if (!other || other.id === indicator.id) return null;
  return { by: "indicator", indicator: other, from: other.flow ? from : to, to };
}

function clampMonth(month: string, { firstMonth, lastMonth }: Platform["platform"]): string {
  if (month < firstMonth) return firstMonth;
  return month > lastMonth ? lastMonth : month;
}

export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error("useView: expected a ViewProvider above");
  return view;
}
