import { graphql, type ResultOf } from "../graphql/tada.ts";

export const RuleTerms = graphql(`
  fragment RuleTerms on AlertRule @_unmask {
    id
    name
    level
    indicator
    alarm
    queueList
    condition
    comparison
    threshold
  }
`);
export type RuleTerms = Omit<ResultOf<typeof RuleTerms>, "id" | "name" | "level">;

export const AlertRow = graphql(
  `
    fragment AlertRow on Alert @_unmask {
      id
      region {
        code
        nameZh
        nameEn
      }
      firedAt
      firedValue
      value
      month
      resolvedAt
      resolvedValue
      rule {
        ...RuleTerms
      }
    }
  `,
  [RuleTerms],
);
export type AlertRow = ResultOf<typeof AlertRow>;

/** How many last in a region and below (null: anywhere), and those that were found last. */
export const AlertsNowQuery = graphql(
  `
    query AlertsNow($under: ID, $first: Int!) {
      alerts(under: $under, first: $first) {
        totalCount
        nodes {
          ...AlertRow
        }
      }
    }
  `,
  [AlertRow],
);

export const AlertsQuery = graphql(
  `
    query Alerts($under: ID!, $resolved: Boolean!, $first: Int!, $after: String) {
      alerts(under: $under, resolved: $resolved, first: $first, after: $after) {
        totalCount
        nodes {
          ...AlertRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [AlertRow],
);
