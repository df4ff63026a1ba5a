import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../../../calendar/day.ts";
import { firstDay } from "../../../../calendar/month.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { type Live, useLive } from "../../../../live/use-live.ts";
import { STEP_COLOURS } from "../../../../map/estate-symbolization.ts";
import type { BreakdownKind } from "../../../../platform.tsx";
import { useTheme } from "../../../../theme/theme.ts";
import { useView } from "../../view.tsx";
import { barsOf } from "./bars-of.ts";
import type { Part } from "./parts-bar.tsx";
import type { PartsOfRegion } from "./stacked-bars.tsx";

const Placed = graphql(`
  fragment DistributionRow on BreakdownRow @_unmask {
    region {
      code
      kind
      nameZh
      nameEn
    }
    extent
    total
    suppressed
  }
`);
const DistributionQuery = graphql(
  `
    query Distribution($by: ID!, $region: ID!, $from: Date, $to: Date, $regionsAsOf: Date) {
      breakdown(by: $by, region: $region, from: $from, to: $to, regionsAsOf: $regionsAsOf) {
        from
        to
        noData {
          zh
          en
        }
        whole {
          ...DistributionRow
          parts {
            code
            nameZh
            nameEn
            colour
            count
          }
        }
        rows {
          ...DistributionRow
          parts {
            count
          }
        }
      }
    }
  `,
  [Placed],
);

/** Lists whose colours depend on the theme. */
const THEMED = { party_coverage_steps: STEP_COLOURS } as const;

interface KnownBars {
  readonly parts: readonly Part[];
  readonly rows: readonly PartsOfRegion[];
  /** Why there are none; null where there are. */
  readonly noData: { readonly zh: string; readonly en: string } | null;
}

/**
 * The whole and the regions below it, each as parts of one kind: only what is shown is asked for. `bars` are null before the first answer;
 * `days` are those counted, YYYY-MM-DD; without `from` what stands on `to`.
 */
export function useBars(kind: BreakdownKind): {
  live: Live<unknown>;
  bars: KnownBars | null;
  days: { readonly from: string | null; readonly to: string };
} {
  const { t } = useTranslation();
  const { regionCode, indicator, from, to, regionsMeant, language, platform } = useView();
  const theme = useTheme();
  // Of intervals a flow's own topic shows those that began in its period; else those that hold on the day.
  const isFlow =
    kind.time === "FLOW" || (kind.time === "INTERVAL" && indicator.flow && kind.topics.includes(indicator.topic));
  const days = { from: isFlow ? firstDay(from) : null, to: dayShown(to, platform.today) };
  const live = useLive(DistributionQuery, { by: kind.id, region: regionCode, ...days, ...regionsMeant });
  const breakdown = live.data?.breakdown;
  const words = { elsewhere: t("leadership.distribution.unplaced"), others: t("leadership.distribution.others") };
  const { elsewhere, others } = words;
  const colours = kind.id in THEMED ? THEMED[kind.id as keyof typeof THEMED][theme] : null;
  const bars = useMemo(
    () =>
      breakdown ? { ...barsOf(breakdown, colours, language, { elsewhere, others }), noData: breakdown.noData } : null,
    [breakdown, colours, language, elsewhere, others],
  );
  return { live, bars, days };
}
