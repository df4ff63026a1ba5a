import { Amounts, Changed } from "../../../graphql/compared-amounts.ts";
import { graphql } from "../../../graphql/tada.ts";
import { glance } from "../../../wording/glance.ts";
import { periodOf } from "../../../wording/period.ts";
import { changeFrom, type Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import { comparisonOf, monthsOf } from "../panels/period.ts";
import { ROOT, type Subject } from "../programme.ts";
import { useIndicator, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";

const WholeQuery = graphql(
  `
    query WallSentence($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth, $comparison: Comparison) {
      region(code: $region) {
        code
        level
        nameZh
        nameEn
        indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: $comparison) {
          ...Amounts
          ...Changed
          noData {
            reason
          }
          previous
          asOf
        }
      }
    }
  `,
  [Amounts, Changed],
);
const PartsQuery = graphql(
  `
    query WallSentenceParts($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth) {
      choropleth(under: $region, indicator: $indicator, from: $from, to: $to) {
        values {
          code
          value
          numerator
          denominator
          region {
            nameZh
            nameEn
          }
        }
      }
    }
  `,
);

/** The sentence of a subject, and whether it is the last word; null before the first answer, and where there is nothing to say it of. */
export function useGlance(subject: Subject | null): { readonly sentence: Sentence | null; readonly settled: boolean } {
  const { language, lastMonth, today } = useWall();
  const code = useRegionCode(ROOT);
  const indicator = useIndicator(subject?.indicator ?? "");
  const isPaused = subject === null || indicator === null;
  const { from, to } = monthsOf(subject?.period ?? "latest", lastMonth, indicator ?? { flow: false });
  const asked = { region: code, indicator: indicator?.id ?? "", from: indicator?.flow ? from : null, to };
  const compare = subject?.compare ?? "none";
  const whole = useWallQuery(WholeQuery, { ...asked, comparison: comparisonOf(compare) }, isPaused);
  const region = whole.data?.region ?? null;
  // Of a community nothing lies below.
  const parts = useWallQuery(PartsQuery, asked, isPaused || region === null || region.level === "COMMUNITY");
  const settled = isPaused || whole.error !== null || whole.current;
  if (isPaused || region === null) return { sentence: null, settled };
  const told = region.indicatorValue;
  const month = told.asOf.slice(0, 7);
  const change = changeFrom(told);
  const reading: Reading = {
    ...told,
    code: region.code,
    nameZh: region.nameZh,
    nameEn: region.nameEn,
    month,
    indicator,
    mom: compare === "mom" ? change : null,
    yoy: compare === "yoy" ? change : null,
    notCompared: {},
  };
  const below = parts.current
    ? (parts.data?.choropleth.values ?? []).map(
        (row): Reading => ({ ...row, ...row.region, month, indicator, mom: null, yoy: null }),
      )
    : [];
  return {
    sentence: glance(
      {
        whole: reading,
        parts: below,
        against: compare === "none" ? null : compare,
        period: periodOf(month, today),
        from: indicator.flow ? from : null,
      },
      language,
    ),
    settled,
  };
}
