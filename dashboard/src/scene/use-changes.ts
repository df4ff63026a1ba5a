import { Changed } from "../graphql/compared-amounts.ts";
import type { Condition } from "../graphql/condition.ts";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { useLive } from "../live/use-live.ts";
import type { Indicator } from "../platform.tsx";
import { type Choropleth, choroplethVariables } from "./use-choropleth.ts";

const ChangesQuery = graphql(
  `
    query Changes(
      $indicator: ID!
      $under: ID!
      $level: RegionLevel
      $kinds: [RegionKind!]
      $from: YearMonth
      $to: YearMonth
      $comparison: Comparison
      $regionsAsOf: Date
      $filter: [AttributeCondition!]
    ) {
      choropleth(
        indicator: $indicator
        under: $under
        level: $level
        kinds: $kinds
        from: $from
        to: $to
        comparison: $comparison
        regionsAsOf: $regionsAsOf
        filter: $filter
      ) {
        values {
          code
          ...Changed
        }
        remainder {
          kind
          region {
            code
          }
          ...Changed
        }
        total {
          ...Changed
        }
      }
    }
  `,
  [Changed],
);

/** How the values of a map were asked for, beside what they say themselves. */
export interface Meant {
  /** The day whose regions are meant, YYYY-MM-DD; today's where left out. */
  readonly regionsAsOf?: string;
  readonly filter?: readonly Condition[] | undefined;
}

interface Changes {
  readonly comparison: NonNullable<Choropleth["comparison"]>;
  /** Null: not known yet. */
  readonly told: ResultOf<typeof ChangesQuery>["choropleth"] | null;
}

/** Changes of a map's regions: its own where it compares, else asked for apart, where they are wanted. */
export function useChanges(
  choropleth: Choropleth | null,
  indicator: Pick<Indicator, "id" | "flow">,
  meant: Meant,
  wanted: boolean,
): Changes {
  const { comparison: own = null, from = "", to = "", values = [], level = null } = choropleth ?? {};
  const asked = from === to ? "MONTH_ON_MONTH" : "YEAR_ON_YEAR";
  const zones = values[0]?.region.kind === "FUNCTIONAL_ZONE";
  const regionCode = choropleth?.region.code ?? "";
  const live = useLive(
    ChangesQuery,
    choroplethVariables({ regionCode, indicator, from, to, comparison: asked, level, zones, ...meant }),
    own !== null || !wanted || values.length === 0,
  );
  return {
    comparison: own ?? asked,
    told: own !== null ? choropleth : live.current ? (live.data?.choropleth ?? null) : null,
  };
}
