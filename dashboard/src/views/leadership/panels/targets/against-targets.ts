import { graphql, type ResultOf } from "../../../../graphql/tada.ts";
import type { Choropleth } from "../../../../scene/use-choropleth.ts";

export const TargetStandingsQuery = graphql(`
  query TargetStandings(
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
      targetStandings {
        region {
          code
        }
        due
        distance
        distancePercent
        undetermined {
          zh
          en
        }
        target {
          document
        }
      }
      total {
        target {
          due
          distance
          distancePercent
          undetermined {
            zh
            en
          }
        }
      }
    }
  }
`);
type Told = ResultOf<typeof TargetStandingsQuery>["choropleth"];
type Standing = NonNullable<Told["total"]["target"]>;

const NO_TARGET = { zh: "没有目标", en: "No target" } as const;

/** The values of a map beside their targets in place of another period: changes are the distances. */
export function againstTargets(choropleth: Choropleth, told: Told): Choropleth {
  const standings = new Map(told.targetStandings.map((standing) => [standing.region.code, standing]));
  return {
    ...choropleth,
    comparison: "TARGET",
    targetDocuments: [...new Set(told.targetStandings.map(({ target }) => target.document))],
    values: choropleth.values.map((value) => {
      const standing = standings.get(value.code) ?? null;
      return { ...value, previous: standing?.due ?? null, ...comparedTo(standing) };
    }),
    total: { ...choropleth.total, ...comparedTo(told.total.target) },
    remainder: choropleth.remainder.map((part) => ({ ...part, ...comparedTo(null) })),
  };
}

const comparedTo = (standing: Standing | null) => ({
  change: standing?.distance ?? null,
  changePercent: standing?.distancePercent ?? null,
  comparedPart: null,
  notCompared: standing === null ? NO_TARGET : standing.undetermined,
});
