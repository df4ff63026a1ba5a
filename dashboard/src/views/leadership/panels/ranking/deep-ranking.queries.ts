import { Amounts, Changed } from "../../../../graphql/compared-amounts.ts";
import { graphql } from "../../../../graphql/tada.ts";

export const DeepRankingQuery = graphql(
  `
    query DeepRanking(
      $indicator: ID!
      $under: ID!
      $level: RegionLevel!
      $from: YearMonth
      $to: YearMonth
      $comparison: Comparison
      $filter: [AttributeCondition!]
      $order: RankingOrder!
      $name: String
      $first: Int!
    ) {
      indicatorRanking(
        indicator: $indicator
        under: $under
        level: $level
        kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE]
        from: $from
        to: $to
        comparison: $comparison
        filter: $filter
        order: $order
        nameContains: $name
        first: $first
      ) {
        totalCount
        total {
          from
          to
          asOf
        }
        nodes {
          code
          rank
          changeRank
          previous
          extent
          ...Amounts
          ...Changed
          region {
            nameZh
            nameEn
            kind
            parent {
              nameZh
              nameEn
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [Amounts, Changed],
);

/** The same as a file: a column for each that a table should have. */
export const DeepRankingExport = graphql(`
  query DeepRankingExport(
    $zh: Boolean!
    $indicator: ID!
    $under: ID!
    $level: RegionLevel!
    $from: YearMonth
    $to: YearMonth
    $comparison: Comparison
    $filter: [AttributeCondition!]
    $order: RankingOrder!
    $name: String
  ) {
    indicatorRanking(
      indicator: $indicator
      under: $under
      level: $level
      kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE]
      from: $from
      to: $to
      comparison: $comparison
      filter: $filter
      order: $order
      nameContains: $name
    ) {
      nodes {
        rank
        code
        region {
          nameZh @include(if: $zh)
          nameEn @skip(if: $zh)
          parent {
            nameZh @include(if: $zh)
            nameEn @skip(if: $zh)
          }
        }
        value
        numerator
        denominator
        noData {
          zh @include(if: $zh)
          en @skip(if: $zh)
        }
        previous
        change
        changePercent
        changeRank
      }
    }
  }
`);
