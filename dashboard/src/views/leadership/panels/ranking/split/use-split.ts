import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../../../../format/source-name.ts";
import { asVariable } from "../../../../../graphql/condition.ts";
import { graphql } from "../../../../../graphql/tada.ts";
import { useLive } from "../../../../../live/use-live.ts";
import { useView } from "../../../view.tsx";
import { barsOf } from "../../distribution/bars-of.ts";
import { type PlacedPart, partsWithAny } from "../../distribution/parts-bar.tsx";
import { RecordPartsQuery } from "../../records/records.queries.ts";
import { attributeName } from "./attribute-name.ts";

const SplitQuery = graphql(`
  query RankingSplit(
    $indicator: ID!
    $regions: [ID!]!
    $from: YearMonth
    $to: YearMonth
    $filter: [AttributeCondition!]
    $by: ID!
  ) {
    indicatorBreakdownByRegion(
      indicator: $indicator
      regions: $regions
      from: $from
      to: $to
      filter: $filter
      by: $by
    ) {
      parts {
        code
        nameZh
        nameEn
        colour
      }
      regions {
        region {
          code
          kind
          nameZh
          nameEn
        }
        amounts
      }
    }
  }
`);

/** The numbers of a ranking divided by the codes of an attribute. */
export interface Split {
  /** Name of the attribute. */
  readonly by: string;
  readonly parts: readonly PlacedPart[];
  /** Of the region above. */
  readonly whole: readonly number[];
  /** An amount a part's place; null: no data. */
  countsOf(code: string): readonly number[] | null;
}

/** What the link divides the ranked numbers by: of a ratio its numerator. Null: nothing, or not known yet. */
export function useSplit(region: string, codes: readonly string[]): Split | null {
  const { t } = useTranslation();
  const { state, indicator, from, to, language } = useView();
  // records are placed in the regions of today
  const wanted = state.regions === "then" ? undefined : state.split;
  const known = useLive(RecordPartsQuery, { indicator: indicator.id }, wanted === undefined).data?.indicator;
  const attribute = known?.attributes.find(({ id, kind }) => kind === "CODE" && id === wanted);
  const isAsked = wanted !== undefined && attribute !== undefined && codes.length > 0;
  const live = useLive(
    SplitQuery,
    {
      indicator: indicator.id,
      regions: [region, ...codes],
      from: indicator.flow ? from : null,
      to,
      filter: asVariable(state.filter),
      by: wanted ?? "",
    },
    !isAsked,
  );
  const found = isAsked && live.current ? live.data?.indicatorBreakdownByRegion : undefined;
  const others = t("leadership.distribution.others");
  return useMemo(() => {
    if (!found || !attribute) return null;
    const rows = found.regions.map(({ region: of, amounts }) => ({
      region: of,
      extent: amounts === null ? ("NONE" as const) : ("WHOLE" as const),
      total: amounts === null ? null : amounts.reduce((sum, amount) => sum + amount, 0),
      parts: found.parts.map((_, i) => ({ count: amounts?.[i] ?? null })),
    }));
    const [above, ...below] = rows;
    const named = found.parts.map(({ code, nameZh, nameEn, colour }, i) => ({
      code,
      colour,
      nameZh: sourceName(nameZh, t),
      nameEn: sourceName(nameEn, t),
      count: above!.parts[i]!.count,
    }));
    const whole = { ...above!, parts: named };
    const bars = barsOf({ whole, rows: below }, null, language, { elsewhere: "", others });
    const counts = new Map(bars.rows.map((row) => [row.code, row.counts]));
    const all = bars.rows[0]!.counts ?? [];
    return {
      by: attributeName(language, attribute),
      parts: partsWithAny(bars.parts, all),
      whole: all,
      countsOf: (code) => counts.get(code) ?? null,
    };
  }, [found, attribute, language, others, t]);
}
