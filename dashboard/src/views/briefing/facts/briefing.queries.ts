import { graphql } from "../../../graphql/tada.ts";
import { Figure } from "../../leadership/panels/number/number.queries.ts";

const Value = graphql(`
  fragment BriefingValue on IndicatorValue @_unmask {
    indicator {
      id
    }
    value
    numerator
    denominator
    asOf
  }
`);

/** What a flow was in the period compared with, cut at the same day while the month runs. */
const Earlier = graphql(`
  fragment BriefingEarlier on IndicatorValue @_unmask {
    indicator {
      id
    }
    previous
  }
`);

/** The region itself: all indicators at the end of three months, flows against the same days. */
export const RegionFactsQuery = graphql(
  `
    query BriefingRegion($code: ID!, $month: YearMonth!, $before: YearMonth!, $yearBefore: YearMonth!) {
      region(code: $code) {
        code
        nameZh
        nameEn
        level
        children(kinds: [ADMINISTRATIVE]) {
          code
          nameZh
          nameEn
          level
        }
        now: indicatorValues(to: $month) {
          ...BriefingValue
          published {
            part
            ours
            observation {
              ...Figure
            }
          }
        }
        before: indicatorValues(to: $before) {
          ...BriefingValue
        }
        yearBefore: indicatorValues(to: $yearBefore) {
          ...BriefingValue
        }
        mom1: indicatorValue(indicator: "complaints", to: $month, comparison: MONTH_ON_MONTH) {
          ...BriefingEarlier
        }
        mom2: indicatorValue(indicator: "complaints_per_1000_households", to: $month, comparison: MONTH_ON_MONTH) {
          ...BriefingEarlier
        }
        mom3: indicatorValue(indicator: "complaints_closed_share", to: $month, comparison: MONTH_ON_MONTH) {
          ...BriefingEarlier
        }
        mom4: indicatorValue(indicator: "complaints_closed_72h_share", to: $month, comparison: MONTH_ON_MONTH) {
          ...BriefingEarlier
        }
        mom5: indicatorValue(indicator: "complaints_escalated_share", to: $month, comparison: MONTH_ON_MONTH) {
          ...BriefingEarlier
        }
        yoy1: indicatorValue(indicator: "complaints", to: $month, comparison: YEAR_ON_YEAR) {
          ...BriefingEarlier
        }
        yoy2: indicatorValue(indicator: "complaints_per_1000_households", to: $month, comparison: YEAR_ON_YEAR) {
          ...BriefingEarlier
        }
        yoy3: indicatorValue(indicator: "complaints_closed_share", to: $month, comparison: YEAR_ON_YEAR) {
          ...BriefingEarlier
        }
        yoy4: indicatorValue(indicator: "complaints_closed_72h_share", to: $month, comparison: YEAR_ON_YEAR) {
          ...BriefingEarlier
        }
        yoy5: indicatorValue(indicator: "complaints_escalated_share", to: $month, comparison: YEAR_ON_YEAR) {
          ...BriefingEarlier
        }
      }
      indicators {
        id
        nameZh
        nameEn
        explanationZh
        explanationEn
        sourceZh
        sourceEn
      }
    }
  `,
  [Value, Earlier, Figure],
);

const Parts = graphql(`
  fragment BriefingParts on Choropleth @_unmask {
    indicator {
      id
    }
    demo
    breaks
    boundariesUrl
    boundaryQuality
    boundarySource
    approvalNumber
    values {
      code
      value
      numerator
      denominator
      previous
    }
  }
`);

/** The parts of the region by each indicator they are ranked by, against the month before. */
export const PartsQuery = graphql(
  `
    query BriefingParts($under: ID!, $month: YearMonth!) {
      old: choropleth(
        indicator: "old_neighbourhood_coverage"
        under: $under
        to: $month
        comparison: MONTH_ON_MONTH
      ) {
        ...BriefingParts
      }
      organisation: choropleth(
        indicator: "estate_organisation_coverage"
        under: $under
        to: $month
        comparison: MONTH_ON_MONTH
      ) {
        ...BriefingParts
      }
      work: choropleth(indicator: "estate_work_coverage", under: $under, to: $month, comparison: MONTH_ON_MONTH) {
        ...BriefingParts
      }
      committees: choropleth(indicator: "owners_committee_rate", under: $under, to: $month, comparison: MONTH_ON_MONTH) {
        ...BriefingParts
      }
      perThousand: choropleth(
        indicator: "complaints_per_1000_households"
        under: $under
        to: $month
        comparison: MONTH_ON_MONTH
      ) {
        ...BriefingParts
      }
      closed72: choropleth(
        indicator: "complaints_closed_72h_share"
        under: $under
        to: $month
        comparison: MONTH_ON_MONTH
      ) {
        ...BriefingParts
      }
      complaints: choropleth(indicator: "complaints", under: $under, to: $month, comparison: MONTH_ON_MONTH) {
        ...BriefingParts
      }
    }
  `,
  [Parts],
);

const Counted = graphql(`
  fragment BriefingCategory on ComplaintStatistic @_unmask {
    category {
      category
      nameZh
      nameEn
    }
    complaints
  }
`);

/** How estates are managed and covered on the day, and what the complaints were about in three periods. */
export const MakeUpQuery = graphql(
  `
    query BriefingMakeUp(
      $code: ID!
      $asOf: Date!
      $now: ComplaintFilter!
      $before: ComplaintFilter!
      $yearBefore: ComplaintFilter!
    ) {
      oldNeighbourhoodCoverage(region: $code, asOf: $asOf) {
        byMode {
          mode
          estates
        }
        children {
          region {
            code
            nameZh
            nameEn
            kind
          }
          oldNeighbourhoods
          covered
          renovated
        }
      }
      partyCoverage(region: $code, asOf: $asOf) {
        steps {
          step
          estates
          atOrAbove
        }
      }
      now: complaintStatistics(filter: $now, groupBy: [CATEGORY]) {
        ...BriefingCategory
      }
      before: complaintStatistics(filter: $before, groupBy: [CATEGORY]) {
        ...BriefingCategory
      }
      yearBefore: complaintStatistics(filter: $yearBefore, groupBy: [CATEGORY]) {
        ...BriefingCategory
      }
    }
  `,
  [Counted],
);
