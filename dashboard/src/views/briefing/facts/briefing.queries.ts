import { Amounts, Changed } from "../../../graphql/compared-amounts.ts";
import { graphql } from "../../../graphql/tada.ts";
import { TargetTold } from "../../../graphql/target-told.ts";
import { Figure } from "../../../published/figure.ts";

/** A figure against the month before, or the year before. */
const Compared = graphql(
  `
    fragment BriefingComparison on IndicatorValue @_unmask {
      indicator {
        id
      }
      previous
      ...Changed
    }
  `,
  [Changed],
);

/** The region itself: all indicators, against the month before and the year before as the server compares. */
export const RegionFactsQuery = graphql(
  `
    query BriefingRegion($code: ID!, $month: YearMonth!, $day: Date!) {
      region(code: $code) {
        code
        nameZh
        nameEn
        level
        policiesAbove(on: $day) {
          region {
            nameZh
            nameEn
          }
          policies
        }
        children(kinds: [ADMINISTRATIVE]) {
          code
          nameZh
          nameEn
          level
        }
        mom: indicatorValues(to: $month, comparison: MONTH_ON_MONTH) {
          ...BriefingComparison
          ...Amounts
          noData {
            reason
          }
          target {
            ...TargetTold
          }
          published {
            part
            ours
            observation {
              ...Figure
            }
          }
        }
        yoy: indicatorValues(to: $month, comparison: YEAR_ON_YEAR) {
          ...BriefingComparison
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
  [Compared, Amounts, Figure, TargetTold],
);

/** A part of the region: a row of a table, against the month before. */
const Part = graphql(`
  fragment BriefingPart on ComparedAmounts @_unmask {
    value
    numerator
    denominator
    noData {
      reason
    }
    previous
    change
    changePercent
    comparedPart {
      regions
    }
  }
`);

const Parts = graphql(
  `
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
        ...BriefingPart
      }
      remainder {
        kind
        nameZh
        nameEn
        region {
          code
          kind
        }
        ...BriefingPart
      }
    }
  `,
  [Part],
);

/** The parts of the region by each indicator they are ranked by, against the month before: what is covered, and, below, the complaints. */
export const CoveragePartsQuery = graphql(
  `
    query BriefingCoverageParts($under: ID!, $month: YearMonth!) {
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
    }
  `,
  [Parts],
);

export const ComplaintPartsQuery = graphql(
  `
    query BriefingComplaintParts($under: ID!, $month: YearMonth!) {
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
      modes: breakdown(by: "management_modes", region: $code, to: $asOf) {
        whole {
          parts {
            code
            count
          }
        }
      }
      steps: breakdown(by: "party_coverage_steps", region: $code, to: $asOf) {
        whole {
          parts {
            code
            count
          }
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
