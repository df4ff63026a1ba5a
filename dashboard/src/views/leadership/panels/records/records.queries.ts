import { graphql } from "../../../../graphql/tada.ts";

/** What can be listed of an indicator, and by what it divides. */
export const RecordPartsQuery = graphql(`
  query RecordParts($indicator: ID!) {
    indicator(id: $indicator) {
      recordParts
      recordUnitsZh
      recordUnitsEn
      attributes {
        id
        nameZh
        nameEn
        kind
      }
    }
  }
`);

export const RecordsQuery = graphql(`
  query RecordsBehind(
    $indicator: ID!
    $region: ID!
    $from: YearMonth
    $to: YearMonth
    $part: RecordPart!
    $filter: [AttributeCondition!]
    $first: Int!
  ) {
    indicatorRecords(
      indicator: $indicator
      region: $region
      from: $from
      to: $to
      part: $part
      filter: $filter
      first: $first
    ) {
      totalCount
      amount
      noData {
        zh
        en
      }
      nodes {
        id
        kind
        register
        nameZh
        nameEn
        day
        amount
        detailZh
        detailEn
        region {
          nameZh
          nameEn
        }
        estate {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The same as a file: a column for each that a table should have, in the language of the screen. */
export const RecordsExport = graphql(`
  query RecordsBehindExport(
    $zh: Boolean!
    $indicator: ID!
    $region: ID!
    $from: YearMonth
    $to: YearMonth
    $part: RecordPart!
    $filter: [AttributeCondition!]
  ) {
    indicatorRecords(indicator: $indicator, region: $region, from: $from, to: $to, part: $part, filter: $filter) {
      nodes {
        nameZh @include(if: $zh)
        nameEn @skip(if: $zh)
        region {
          code
          nameZh @include(if: $zh)
          nameEn @skip(if: $zh)
        }
        day
        amount
        detailZh @include(if: $zh)
        detailEn @skip(if: $zh)
        estate {
          name
        }
        firm {
          name
        }
        source
        externalId
        location
      }
    }
  }
`);

export const BreakdownQuery = graphql(`
  query NumberBreakdown(
    $indicator: ID!
    $region: ID!
    $from: YearMonth
    $to: YearMonth
    $part: RecordPart!
    $filter: [AttributeCondition!]
    $by: ID!
    $comparison: Comparison
  ) {
    indicatorBreakdown(
      indicator: $indicator
      region: $region
      from: $from
      to: $to
      part: $part
      filter: $filter
      by: $by
      comparison: $comparison
    ) {
      code
      nameZh
      nameEn
      records
      amount
      before
    }
  }
`);
