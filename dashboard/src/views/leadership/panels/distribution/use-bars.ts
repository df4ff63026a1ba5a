import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../../../format/day-shown.ts";
import { firstDay } from "../../../../format/month.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { Distribution } from "../../../../link/url-state.ts";
import { type Live, useLive } from "../../../../live/use-live.ts";
import { MODE_COLOURS, MODES, STEP_COLOURS, STEPS } from "../../../../map/estate-symbolization.ts";
import { useTheme } from "../../../../theme/theme.ts";
import { useView } from "../../view.tsx";
import { type ComplaintRow, categoryBars, statusBars } from "./complaint-bars.ts";
import type { Part, PartsOfRegion } from "./stacked-bars.tsx";

const StepsQuery = graphql(`
  query DistributionSteps($region: ID!, $asOf: Date) {
    partyCoverage(region: $region, asOf: $asOf) {
      asOf
      region {
        code
        nameZh
        nameEn
      }
      extent
      noData {
        zh
        en
      }
      steps {
        step
        estates
      }
      children {
        extent
        region {
          kind
          code
          nameZh
          nameEn
        }
        steps {
          step
          estates
        }
      }
    }
  }
`);
const ModesQuery = graphql(`
  query DistributionModes($region: ID!, $asOf: Date) {
    oldNeighbourhoodCoverage(region: $region, asOf: $asOf) {
      asOf
      region {
        code
        nameZh
        nameEn
      }
      extent
      noData {
        zh
        en
      }
      byMode {
        mode
        estates
      }
      children {
        extent
        region {
          kind
          code
          nameZh
          nameEn
        }
        byMode {
          mode
          estates
        }
      }
    }
  }
`);
const ComplaintsQuery = graphql(`
  query DistributionComplaints(
    $region: ID!
    $from: Date
    $to: Date
    $fromMonth: YearMonth
    $toMonth: YearMonth
    $by: [ComplaintGroup!]!
  ) {
    region(code: $region) {
      code
      nameZh
      nameEn
      indicatorValue(indicator: "complaints", from: $fromMonth, to: $toMonth) {
        noData {
          zh
          en
        }
      }
    }
    complaintStatistics(filter: { under: $region, from: $from, to: $to }, groupBy: $by) {
      complaints
      status
      category {
        category
        nameZh
        nameEn
      }
      region {
        kind
        code
        nameZh
        nameEn
      }
    }
  }
`);

interface Bars {
  readonly parts: readonly Part[];
  readonly rows: readonly PartsOfRegion[];
}
interface KnownBars extends Bars {
  /** Why there are none; null where there are. */
  readonly noData: { readonly zh: string; readonly en: string } | null;
}

/**
 * The whole and the regions below it, each as parts of one kind: only what is shown is asked for. `bars` are null before the first answer;
 * `day` is the last of those counted, YYYY-MM-DD, and the one that a stock stands at.
 */
export function useBars(kind: Distribution): { live: Live<unknown>; bars: KnownBars | null; day: string } {
  const { t } = useTranslation();
  const { regionCode, from, to, language, platform } = useView();
  const theme = useTheme();
  const day = dayShown(to, platform.today);
  const asked = { region: regionCode, asOf: day };
  const steps = useLive(StepsQuery, asked, kind !== "steps");
  const modes = useLive(ModesQuery, asked, kind !== "modes");
  const ofComplaints = kind === "categories" || kind === "statuses";
  const complaints = useLive(
    ComplaintsQuery,
    {
      region: regionCode,
      from: firstDay(from),
      to: day,
      fromMonth: from,
      toMonth: to,
      by: ["REGION", kind === "statuses" ? "STATUS" : "CATEGORY"],
    },
    !ofComplaints,
  );
  const live: Live<unknown> = kind === "steps" ? steps : kind === "modes" ? modes : complaints;

  const bars = ((): KnownBars | null => {
    if (kind === "steps") {
      const coverage = steps.data?.partyCoverage;
      if (!coverage) return null;
      const parts = STEPS.map((step, i) => ({ key: step, label: t(`step.${step}`), colour: STEP_COLOURS[theme][i]! }));
      const counts = ({ steps: counted }: Pick<typeof coverage, "steps">) =>
        countsOf(STEPS, (step) => counted.find((one) => one.step === step));
      return {
        parts,
        rows: [coverage, ...coverage.children].map((part) => rowOf(part, counts(part), language)),
        noData: coverage.noData,
      };
    }
    if (kind === "modes") {
      const coverage = modes.data?.oldNeighbourhoodCoverage;
      if (!coverage) return null;
      const parts = MODES.map((mode, i) => ({ key: mode, label: t(`mode.${mode}`), colour: MODE_COLOURS[i]! }));
      const counts = ({ byMode }: Pick<typeof coverage, "byMode">) =>
        countsOf(MODES, (mode) => byMode.find((one) => one.mode === mode));
      return {
        parts,
        rows: [coverage, ...coverage.children].map((part) => rowOf(part, counts(part), language)),
        noData: coverage.noData,
      };
    }
    const region = complaints.data?.region;
    if (!region) return null;
    const { indicatorValue: onRecord } = region;
    return {
      ...complaintBars(kind, complaints.data!.complaintStatistics, { ...region }, language, t),
      noData: onRecord.noData,
    };
  })();
  return { live, bars, day };
}

/** Null without data. */
function countsOf<Key>(
  keys: readonly Key[],
  find: (key: Key) => { readonly estates: number | null } | undefined,
): number[] | null {
  const counts = keys.map((key) => find(key)?.estates ?? null).filter((count) => count !== null);
  return counts.length === keys.length ? counts : null;
}

function rowOf(
  {
    region,
    extent,
  }: {
    region: { code: string; kind?: "ADMINISTRATIVE" | "FUNCTIONAL_ZONE"; nameZh: string; nameEn: string };
    extent: "WHOLE" | "PART" | "NONE";
  },
  counts: number[] | null,
  language: Language,
): PartsOfRegion {
  return {
    code: region.code,
    isZone: region.kind === "FUNCTIONAL_ZONE",
    name: nameIn(language, region),
    counts,
    isPartial: extent === "PART",
  };
}

function complaintBars(
  kind: "categories" | "statuses",
  statistics: readonly ComplaintRow[],
  whole: { code: string; nameZh: string; nameEn: string },
  language: Language,
  t: TFunction,
): Bars {
  const words = { elsewhere: t("leadership.distribution.unplaced"), others: t("leadership.distribution.others") };
  return kind === "categories"
    ? categoryBars(statistics, whole, language, words)
    : statusBars(statistics, whole, language, words, (status) => t(`status.${status}`));
}
