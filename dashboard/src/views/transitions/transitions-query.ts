import { graphql, type ResultOf } from "../../graphql/tada.ts";

/** How many estates were managed how on two days, in the region as a whole: `level` is its own. */
export const TransitionsQuery = graphql(`
  query Transitions($under: ID!, $level: RegionLevel!, $from: Date!, $to: Date!, $old: Boolean, $regionsAsOf: Date) {
    managementChanges(under: $under, level: $level, from: $from, to: $to, old: $old, unchanged: true, regionsAsOf: $regionsAsOf) {
      before
      after
      estates
      households
    }
  }
`);
export type Transition = ResultOf<typeof TransitionsQuery>["managementChanges"][number];

export const TransitionEstatesQuery = graphql(`
  query TransitionEstates($filter: ManagementChangeFilter!, $first: Int!, $after: String) {
    managementChangeEstates(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        name
        builtYear
        households
        region {
          nameZh
          nameEn
          parent {
            nameZh
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type EstateBehind = ResultOf<typeof TransitionEstatesQuery>["managementChangeEstates"]["nodes"][number];
