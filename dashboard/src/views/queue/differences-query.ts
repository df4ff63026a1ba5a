import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const RulesChangesQuery = graphql(`
  query DueRulesChanges($under: ID!, $first: Int!, $before: Int) {
    dueRulesChanges(under: $under, first: $first, before: $before) {
      number
      foundAt
      reasons
      yearsAnnounced
      policies
      earlier
      later
      begun
      lifted
      isCounting
    }
    complaintPolicies {
      policy
      version
      nameZh
      nameEn
    }
  }
`);
export type PolicyName = ResultOf<typeof RulesChangesQuery>["complaintPolicies"][number];
export type RulesChange = ResultOf<typeof RulesChangesQuery>["dueRulesChanges"][number];

const Row = graphql(`
  fragment DueDifferenceRow on DueDifference @_unmask {
    complaint {
      id
      externalId
      source
      category {
        nameZh
        nameEn
      }
      region {
        nameZh
        nameEn
      }
      estate {
        name
      }
    }
    step
    stepNameZh
    stepNameEn
    shift
    dueBefore
    dueAfter
    wasProvisional
    isProvisional
    policyBefore
    policyAfter
  }
`);
export type DifferenceRow = ResultOf<typeof Row>;

export const DifferencesQuery = graphql(
  `
    query DueDifferences($filter: DueDifferenceFilter!, $first: Int!, $after: String) {
      dueDifferences(filter: $filter, first: $first, after: $after) {
        nodes {
          ...DueDifferenceRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [Row],
);
