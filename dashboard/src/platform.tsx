import { useSearch } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { graphql, type ResultOf, readFragment } from "./graphql/tada.ts";
import { setLanguage } from "./i18n/index.ts";
import type { Language } from "./i18n/language.ts";
import { useLanguage } from "./i18n/use-language.ts";
import { useLive } from "./live/use-live.ts";
import { useScaledPage } from "./theme/theme.ts";
import { Failed, Loading } from "./ui/states.tsx";

/** What must be known of an indicator to name it and print its values. */
export const IndicatorHead = graphql(`
  fragment IndicatorHead on Indicator {
    id
    nameZh
    nameEn
    explanationZh
    explanationEn
    unitZh
    unitEn
    decimals
    direction
    topic
    flow
    ratio
    scale
    baseZh
    baseEn
    recordUnitsZh
    recordUnitsEn
    sourceZh
    sourceEn
  }
`);
export const PlatformHead = graphql(`
  fragment PlatformHead on Platform {
    demo
    today
    firstMonth
    lastMonth
    dataUpdatedAt
    ownFirm
    roots {
      code
      nameZh
      nameEn
    }
  }
`);
/** What a whole can be divided by. */
const BreakdownHead = graphql(`
  fragment BreakdownHead on BreakdownKind {
    id
    nameZh
    nameEn
    unitZh
    unitEn
    topics
    time
  }
`);
export const StartQuery = graphql(
  `
    query Start {
      platform {
        ...PlatformHead
      }
      indicators {
        ...IndicatorHead
      }
      breakdowns {
        ...BreakdownHead
      }
    }
  `,
  [PlatformHead, IndicatorHead, BreakdownHead],
);
export type Indicator = ResultOf<typeof IndicatorHead>;
export type BreakdownKind = ResultOf<typeof BreakdownHead>;
type PlatformFacts = ResultOf<typeof PlatformHead>;

/** What every view knows: which regions, months, indicators and breakdowns there are, and the language of the screen. */
export interface Platform {
  readonly platform: PlatformFacts;
  readonly indicators: readonly Indicator[];
  /** In the order of menus. */
  readonly breakdowns: readonly BreakdownKind[];
  readonly language: Language;
}

const TRY_AGAIN_MS = 5000;

const PlatformContext = createContext<Platform | null>(null);

/** What must be known before anything can be shown. */
export function PlatformProvider({ children }: { children: ReactNode }): ReactNode {
  const language = useLanguage();
  const { lang } = useSearch({ strict: false }) as { lang?: string };
  const start = useLive(StartQuery, {});
  useScaledPage();
  // Each link's language once: who presses the button afterwards has his own.
  useEffect(() => {
    if (lang === "zh" || lang === "en") setLanguage(lang);
  }, [lang]);

  // A wall has nobody at hand to press a button.
  const { error, retry } = start;
  const hasFailed = error !== null;
  const again = useRef(retry);
  again.current = retry;
  useEffect(() => {
    if (!hasFailed) return;
    const timer = setInterval(() => again.current(), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [hasFailed]);

  if (start.error) return <Failed error={start.error} retry={start.retry} />;
  if (!start.data) return <Loading lines={6} />;
  const value: Platform = {
    platform: readFragment(PlatformHead, start.data.platform),
    indicators: readFragment(IndicatorHead, start.data.indicators),
    breakdowns: readFragment(BreakdownHead, start.data.breakdowns),
    language,
  };
  return <PlatformContext value={value}>{children}</PlatformContext>;
}

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error("usePlatform: expected a PlatformProvider above");
  return platform;
}
