import { graphql, type ResultOf } from "../../../graphql/tada.ts";

export const LinksQuery = graphql(`
  query EstateLinks($states: [EstateLinkState!]!, $after: String) {
    estateLinks(states: $states, toDecide: true, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
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
export type Link = Links["edges"][number]["node"];
export type Rule = ResultOf<typeof LinksQuery>["estateLinkRules"][number];

export const LinkQuery = graphql(`
  query EstateLink($id: ID!) {
    estateLink(id: $id) {
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
  }
`);
type LinkDetails = NonNullable<ResultOf<typeof LinkQuery>["estateLink"]>;
export type Candidate = LinkDetails["candidates"][number];

export const ConfirmMutation = graphql(`
  mutation ConfirmEstateLink($id: ID!, $estate: ID) {
    confirmEstateLink(id: $id, estate: $estate) {
      id
      state
    }
  }
`);
export const RefuseMutation = graphql(`
  mutation RefuseEstateLink($id: ID!) {
    refuseEstateLink(id: $id) {
      id
      state
    }
  }
`);
export const UndoMutation = graphql(`
  mutation UndoEstateLink($id: ID!) {
    undoEstateLink(id: $id) {
      id
      state
    }
  }
`);
export const RuleMutation = graphql(`
  mutation SetEstateLinkRule($regionCode: ID!, $certainFrom: Float!) {
    setEstateLinkRule(regionCode: $regionCode, certainFrom: $certainFrom) {
      certainFrom
    }
  }
`);
