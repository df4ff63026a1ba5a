import { Amounts, Changed } from "../graphql/compared-amounts.ts";
import { asVariable, type Condition } from "../graphql/condition.ts";
import { graphql, type ResultOf, type VariablesOf } from "../graphql/tada.ts";
import { type Live, useLive } from "../live/use-live.ts";
import type { Indicator } from "../platform.tsx";

export const ChoroplethQuery = graphql(
  `
    query Choropleth(
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
        indicator {
          id
        }
        region {
          code
        }
        level
        from
        to
        asOf
        comparison
        demo
        breaks
        boundariesUrl
        regionsChanged
        boundaryQuality
        boundarySource
        approvalNumber
        values {
          code
          ...Amounts
          previous
          ...Changed
          rank
          extent
          region {
            nameZh
            nameEn
            centroid
            level
            kind
          }
        }
        total {
          ...Amounts
          ...Changed
        }
        remainder {
          kind
          nameZh
          nameEn
          ...Amounts
          ...Changed
          region {
            code
            kind
          }
        }
      }
    }
  `,
  [Amounts, Changed],
);

type Answered = ResultOf<typeof ChoroplethQuery>["choropleth"];
/** As it is answered; against targets in place of another period its changes are the distances, and the documents set them. */
export type Choropleth = Omit<Answered, "comparison"> & {
  readonly comparison: Answered["comparison"] | "TARGET";
  readonly targetDocuments?: readonly string[];
};
export type RegionValue = Choropleth["values"][number];
export type ChoroplethVariables = VariablesOf<typeof ChoroplethQuery>;

/** What the values of a region's parts are asked for by; from and to are months, YYYY-MM, the same for a stock. */
export interface ChoroplethRequest {
  readonly regionCode: string;
  readonly indicator: Pick<Indicator, "id" | "flow">;
  readonly from: string;
  readonly to: string;
  readonly comparison: Answered["comparison"];
  /** Level of the parts; the next below the region where left out. */
  readonly level?: Choropleth["level"] | null;
  /** Functional zones in place of administrative regions. */
  readonly zones: boolean;
  /** The day whose regions are meant, YYYY-MM-DD; today's where left out. */
  readonly regionsAsOf?: string;
  /** What the indicator is narrowed to; nothing where left out. */
  readonly filter?: readonly Condition[] | undefined;
}

export function choroplethVariables(request: ChoroplethRequest): ChoroplethVariables {
  const { regionCode, indicator, from, to, comparison, level, zones, regionsAsOf, filter } = request;
  return {
    indicator: indicator.id,
    under: regionCode,
    // Zones are children of a city; seen from the province they are all of its cities' zones together.
    level: zones ? "COUNTY" : (level ?? null),
    kinds: [zones ? "FUNCTIONAL_ZONE" : "ADMINISTRATIVE"],
    from: indicator.flow ? from : null,
    to,
    comparison,
    ...(regionsAsOf !== undefined && { regionsAsOf }),
    filter: asVariable(filter),
  };
}

/** An indicator of all parts of a region; for null nothing is asked. */
export function useChoropleth(request: ChoroplethRequest | null): {
  live: Live<ResultOf<typeof ChoroplethQuery>>;
  /** The answer to this very request; null until it arrives. */
  current: Choropleth | null;
} {
  const live = useLive(ChoroplethQuery, choroplethVariables(request ?? NOTHING), request === null);
  return { live, current: request !== null && live.current ? (live.data?.choropleth ?? null) : null };
}

const NOTHING: ChoroplethRequest = {
  regionCode: "",
  indicator: { id: "", flow: false },
  from: "",
  to: "",
  comparison: null,
  zones: false,
};
