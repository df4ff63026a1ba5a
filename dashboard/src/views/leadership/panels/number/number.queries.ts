import { graphql } from "../../../../graphql/tada.ts";
import { Figure } from "../../../../published/figure.ts";

/** The query that gives the number: shown as it is sent. */
export const NumberQuery = graphql(`
  query OneNumber(
    $region: ID!
    $indicator: ID!
    $from: YearMonth
    $to: YearMonth
    $regionsAsOf: Date
    $filter: [AttributeCondition!]
  ) {
    region(code: $region, regionsAsOf: $regionsAsOf) {
      code
      nameZh
      nameEn
      indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: YEAR_ON_YEAR, filter: $filter) {
        value
        numerator
        denominator
        from
        to
        asOf
        lastKnown {
          earliest
          latest
          daysOld
        }
        previous
        change
        changePercent
        extent
        takenOver {
          region {
            code
            nameZh
            nameEn
            validTo
          }
          numerator
        }
        filter {
          attribute
          zh
          en
        }
        noData {
          zh
          en
        }
        notCompared {
          zh
          en
        }
        comparedPart {
          zh
          en
        }
        indicator {
          id
          ratio
          baseZh
          baseEn
          scale
          decimals
          unitZh
          unitEn
          recordUnitsZh
          recordUnitsEn
          numeratorSql
          denominatorSql
        }
      }
      lastMonth: indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: MONTH_ON_MONTH, filter: $filter) {
        change
        changePercent
        notCompared {
          zh
          en
        }
        comparedPart {
          zh
          en
        }
      }
    }
  }
`);

export const Check = graphql(
  `
    fragment Check on ClaimCheck @_unmask {
      rule
      verdict
      statementZh
      statementEn
      observations {
        ...Figure
      }
    }
  `,
  [Figure],
);

export const BehindNumberQuery = graphql(
  `
    query BehindNumber($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth, $regionsAsOf: Date) {
      region(code: $region, regionsAsOf: $regionsAsOf) {
        indicatorValue(indicator: $indicator, from: $from, to: $to) {
          coverage {
            family
            nameZh
            nameEn
            extent
            since
            until
            always
            regions
            regionsCovered
            missing {
              nameZh
              nameEn
            }
            months {
              month
              extent
              regionsCovered
            }
          }
          published {
            part
            ours
            difference
            incomparable
            keeps
            observation {
              ...Figure
            }
          }
        }
        claimChecks(indicator: $indicator) {
          ...Check
        }
        allChecks: claimChecks {
          ...Check
        }
        observations {
          ...Figure
        }
      }
      platform {
        demo
        dataUpdatedAt
        sources {
          name
          demo
          lastImportAt
        }
      }
    }
  `,
  [Figure, Check],
);
