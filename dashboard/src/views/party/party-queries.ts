import { ladder_gaps } from "../../../../schema/code-lists.json";
import { graphql, type ResultOf } from "../../graphql/tada.ts";

export type LadderGap = keyof typeof ladder_gaps;
/** In the order of the list. */
export const ladderGaps = Object.keys(ladder_gaps) as LadderGap[];
/** What they are called; they are of this page alone, and so none of the lists that come with the first map. */
export const gapNames: Readonly<Record<LadderGap, { readonly zh: string; readonly en: string }>> = ladder_gaps;

/** The ladder of a region, and how many gaps it has on a day. */
export const LadderQuery = graphql(`
  query PartyLadder($region: ID!, $asOf: Date!, $regionsAsOf: Date) {
    partyLadders {
      id
      zh
      en
      aboutZh
      aboutEn
      cities
    }
    partyLadder(region: $region, regionsAsOf: $regionsAsOf) {
      id
      zh
      en
      aboutZh
      aboutEn
      steps {
        id
        zh
        en
        asked
      }
    }
    partyLadderGapCounts(region: $region, asOf: $asOf, regionsAsOf: $regionsAsOf) {
      kind
      gaps
      judged
    }
  }
`);
export type Ladder = ResultOf<typeof LadderQuery>["partyLadder"];
export type LadderOfCities = ResultOf<typeof LadderQuery>["partyLadders"][number];
export type GapCount = ResultOf<typeof LadderQuery>["partyLadderGapCounts"][number];

/** Organisations of a region under nothing that stands there, or those under one. */
export const TreeQuery = graphql(`
  query PartyTree($region: ID!, $parent: ID, $asOf: Date!, $regionsAsOf: Date, $first: Int!, $after: String) {
    partyTree(region: $region, parent: $parent, asOf: $asOf, regionsAsOf: $regionsAsOf, first: $first, after: $after) {
      nodes {
        gaps
        step {
          id
          zh
          en
        }
        below {
          organisations
          step {
            id
            zh
            en
          }
        }
        organisation {
          id
          name
          type
          form
          members
          region {
            code
            nameZh
            nameEn
          }
          estate {
            id
            name
          }
          firm {
            id
            name
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
export type TreeNode = ResultOf<typeof TreeQuery>["partyTree"]["nodes"][number];

export const GapsQuery = graphql(`
  query PartyGaps($region: ID!, $asOf: Date!, $kinds: [LadderGap!], $regionsAsOf: Date, $first: Int!, $after: String) {
    partyLadderGaps(region: $region, asOf: $asOf, regionsAsOf: $regionsAsOf, kinds: $kinds, first: $first, after: $after) {
      nodes {
        kind
        below
        missing {
          id
          zh
          en
        }
        estate {
          id
          name
        }
        region {
          code
          nameZh
          nameEn
          ancestors {
            code
            level
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
export type Gap = ResultOf<typeof GapsQuery>["partyLadderGaps"]["nodes"][number];
