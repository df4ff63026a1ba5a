import { graphql, type ResultOf, type VariablesOf } from "../../../graphql/tada.ts";

export const LinksQuery = graphql(`
  query EstateLinks($states: [EstateLinkState!]!, $after: String) {
    estateLinks(states: $states, toDecide: true, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          source
          words
          state
          score
          records
          decidedAt
          decidedBy
          region {
            code
            nameZh
            nameEn
          }
        }
      }
    }
    estateLinkRules {
      certainFrom
      region {
        code
        nameZh
        nameEn
      }
    }
  }
`);
type Links = ResultOf<typeof LinksQuery>["estateLinks"];
export type Link = Links["edges"][number]["node"] & { readonly cursor: string };
export type Rule = ResultOf<typeof LinksQuery>["estateLinkRules"][number];

const LinkDetails = graphql(`
  fragment LinkDetails on EstateLink @_unmask {
    id
    itself {
      id
      location
      address
      households
      builtYear
    }
    estate {
      id
      name
      source
    }
    candidates {
      score
      reasons {
        what
        weight
        metres
      }
      estate {
        id
        name
        source
        address
        households
        location
        region {
          nameZh
          nameEn
        }
      }
    }
  }
`);
export type Details = ResultOf<typeof LinkDetails>;
export type Candidate = Details["candidates"][number];

export const LinkQuery = graphql(
  `
    query EstateLink($id: ID!) {
      estateLink(id: $id) {
        ...LinkDetails
      }
    }
  `,
  [LinkDetails],
);

/** Of those that follow one, before they are come to. */
export const FollowingQuery = graphql(
  `
    query FollowingEstateLinks($states: [EstateLinkState!]!, $after: String!, $first: Int!) {
      estateLinks(states: $states, toDecide: true, first: $first, after: $after) {
        edges {
          node {
            ...LinkDetails
          }
        }
      }
    }
  `,
  [LinkDetails],
);

export const DecideMutation = graphql(`
  mutation DecideEstateLinks($decisions: [EstateLinkDecisionInput!]!) {
    decideEstateLinks(decisions: $decisions) {
      id
      state
    }
  }
`);
export type Decision = VariablesOf<typeof DecideMutation>["decisions"][number];
export const RuleMutation = graphql(`
  mutation SetEstateLinkRule($regionCode: ID!, $certainFrom: Float!) {
    setEstateLinkRule(regionCode: $regionCode, certainFrom: $certainFrom) {
      certainFrom
    }
  }
`);
