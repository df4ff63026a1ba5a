import { graphql } from "../../../graphql/tada.ts";
import { attentionItems } from "../../../wording/attention.ts";
import { changeFrom, type Reading } from "../../../wording/reading.ts";
import { useIndicator, useWall, useWallQuery } from "../wall-context.ts";

const SurgesQuery = graphql(`
  query WallSurges($region: ID!, $to: YearMonth) {
    choropleth(under: $region, indicator: "complaints", to: $to, comparison: MONTH_ON_MONTH) {
      asOf
      values {
        code
        value
        numerator
        denominator
        previous
        change
        changePercent
        comparedPart {
          zh
          en
        }
        region {
          nameZh
          nameEn
        }
      }
      total {
        value
        numerator
        denominator
      }
    }
  }
`);

interface Surges {
  /** Null: nothing is known. */
  readonly count: number | null;
  /** Some of them, most first. */
  readonly regions: readonly Reading[];
  readonly settled: boolean;
}

/** Parts of a region whose complaints grew so much this month that the briefing would name them. */
export function useSurges(region: string): Surges {
  const { lastMonth } = useWall();
  const indicator = useIndicator("complaints");
  const live = useWallQuery(SurgesQuery, { region, to: lastMonth }, indicator === null);
  const settled = indicator === null || live.data !== null || live.error !== null;
  const told = live.data?.choropleth;
  if (indicator === null || !told || live.error) return { count: null, regions: [], settled };
  const month = told.asOf.slice(0, 7);
  const parts = told.values.map(
    (row): Reading => ({
      ...row,
      ...row.region,
      month,
      indicator,
      mom: changeFrom(row),
      yoy: null,
    }),
  );
  if (parts.every(({ mom }) => mom === null)) return { count: null, regions: [], settled };
  const whole: Reading = {
    ...told.total,
    code: region,
    nameZh: "",
    nameEn: "",
    month,
    indicator,
    mom: null,
    yoy: null,
  };
  const items = attentionItems(new Map([["complaints", whole]]), new Map([["complaints", parts]]));
  return {
    count: items.reduce((sum, item) => sum + item.count, 0),
    regions: items.flatMap(({ readings }) => readings).sort((a, b) => b.mom!.change - a.mom!.change),
    settled,
  };
}
