import { ReportedStreet } from "../../graphql/reported-street.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";

const Row = graphql(
  `
    fragment StreetRow on ComplaintReportRow @_unmask {
      ...ReportedStreet
      kind
      region {
        level
      }
      receivedSameDaysBefore
      receivedMonthBefore
      change
      receivedYearBefore
      yearChangePercent
      perThousandHouseholds
      handledInTime
      closedInTimeBefore
      closedInTimeChange
      closedSoFar
      closedSoFarBefore
      closedSoFarChange
      escalated
      reopened
      repeats
      repeatsWithin7Days
      matters
      openLong
      escalatedNow
      closed
      medianHoursToClose
      p90HoursToClose
      satisfaction
      rated
      sources {
        source
        complaints
      }
      extent
      noData {
        zh
        en
      }
      notCompared {
        zh
        en
      }
    }
  `,
  [ReportedStreet],
);
export type StreetRow = ResultOf<typeof Row>;

export const StreetsQuery = graphql(
  `
    query Streets(
      $under: ID!
      $level: RegionLevel!
      $month: YearMonth!
      $at: DateTime!
      $regionsAsOf: Date
      $sortBy: ComplaintReportColumn!
      $largestFirst: Boolean!
      $nameContains: String
      $first: Int!
    ) {
      complaintReport(
        under: $under
        level: $level
        month: $month
        at: $at
        regionsAsOf: $regionsAsOf
        sortBy: $sortBy
        largestFirst: $largestFirst
        nameContains: $nameContains
        first: $first
      ) {
        totalCount
        month
        countedTo
        judgedTo
        at
        settled
        nodes {
          ...StreetRow
        }
        total {
          ...StreetRow
        }
        remainder {
          ...StreetRow
        }
      }
    }
  `,
  [Row],
);

/** The whole table as a file, in the language of the screen. */
export const StreetsExport = graphql(`
  query StreetsExport(
    $zh: Boolean!
    $under: ID!
    $level: RegionLevel!
    $month: YearMonth!
    $at: DateTime!
    $regionsAsOf: Date
    $sortBy: ComplaintReportColumn!
    $largestFirst: Boolean!
    $nameContains: String
  ) {
    complaintReport(
      under: $under
      level: $level
      month: $month
      at: $at
      regionsAsOf: $regionsAsOf
      sortBy: $sortBy
      largestFirst: $largestFirst
      nameContains: $nameContains
    ) {
      nodes {
        region {
          code
          nameZh @include(if: $zh)
          nameEn @skip(if: $zh)
          parent {
            nameZh @include(if: $zh)
            nameEn @skip(if: $zh)
          }
        }
        received
        receivedSameDaysBefore
        receivedMonthBefore
        change
        changePercent
        receivedYearBefore
        yearChangePercent
        perThousandHouseholds
        judged
        handledInTimePercent: handledInTime
        closedInTimePercent: closedInTime
        closedInTimeBeforePercent: closedInTimeBefore
        closedInTimeChangePoints: closedInTimeChange
        closedSoFarPercent: closedSoFar
        closedSoFarBeforePercent: closedSoFarBefore
        closedSoFarChangePoints: closedSoFarChange
        escalated
        reopened
        repeats
        repeatsWithin7Days
        matters
        overdueNow: overdue
        openOver30DaysNow: openLong
        escalatedNow
        closed
        medianHoursToClose
        p90HoursToClose
        satisfactionOf5: satisfaction
        rated
        sources {
          source
          complaints
        }
      }
    }
  }
`);
