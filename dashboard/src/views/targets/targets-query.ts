import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { TargetTold } from "../../graphql/target-told.ts";

/** The targets in force of a region and those below it, each with how it stands. */
export const TargetsQuery = graphql(
  `
    query Targets($under: ID!, $level: RegionLevel, $indicator: ID, $year: Int!, $first: Int!) {
      targets(under: $under, level: $level, indicator: $indicator, year: $year, first: $first) {
        totalCount
        nodes {
          id
          indicator {
            id
          }
          region {
            code
            nameZh
            nameEn
            level
            parent {
              nameZh
              nameEn
            }
          }
          value
          document
          standing {
            ...TargetTold
          }
        }
      }
    }
  `,
  [TargetTold],
);
export type TargetListed = ResultOf<typeof TargetsQuery>["targets"]["nodes"][number];
