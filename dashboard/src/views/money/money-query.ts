import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { RegionColumn, RegionRows } from "../../shell/region-table.tsx";

const Figure = graphql(`
  fragment MoneyFigure on IndicatorValue @_unmask {
    indicator {
      id
    }
    value
    numerator
    denominator
    extent
    lastKnown {
      asOf
      earliest
      latest
      daysOld
    }
  }
`);
const Month = graphql(`
  fragment MoneyMonth on IndicatorValue @_unmask {
    to
    value
  }
`);

/** What a region's owners have: figures of the period, months up to its end, and in and out by kind. */
export const MoneyQuery = graphql(
  `
    query Money($region: ID!, $from: YearMonth!, $to: YearMonth!, $since: YearMonth!, $regionsAsOf: Date) {
      region(code: $region, regionsAsOf: $regionsAsOf) {
        code
        balance: indicatorValue(indicator: "owners_money_balance", to: $to) {
          ...MoneyFigure
        }
        cameIn: indicatorValue(indicator: "owners_money_in", from: $from, to: $to) {
          ...MoneyFigure
        }
        wentOut: indicatorValue(indicator: "owners_money_out", from: $from, to: $to) {
          ...MoneyFigure
        }
        supervised: indicatorValue(indicator: "accounts_supervised_share", to: $to) {
          ...MoneyFigure
        }
        opened: indicatorValue(indicator: "estates_with_account_share", to: $to) {
          ...MoneyFigure
        }
        balances: indicatorTrend(indicator: "owners_money_balance", from: $since, to: $to) {
          ...MoneyMonth
        }
        comings: indicatorTrend(indicator: "owners_money_in", from: $since, to: $to) {
          ...MoneyMonth
        }
        goings: indicatorTrend(indicator: "owners_money_out", from: $since, to: $to) {
          ...MoneyMonth
        }
      }
      moneyByKind(under: $region, from: $from, to: $to, regionsAsOf: $regionsAsOf) {
        kind
        cameIn
        wentOut
        movements
      }
    }
  `,
  [Figure, Month],
);
export type MoneyAnswer = ResultOf<typeof MoneyQuery>;
export type MoneyFigureValue = ResultOf<typeof Figure>;

/** The same of the regions below. */
export const MoneyBelowQuery = graphql(
  `
    query MoneyBelow($region: ID!, $from: YearMonth!, $to: YearMonth!, $kinds: [RegionKind!]!, $regionsAsOf: Date) {
      rows: choropleth(under: $region, indicator: "estates", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionRows
      }
      balance: choropleth(under: $region, indicator: "owners_money_balance", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      cameIn: choropleth(under: $region, indicator: "owners_money_in", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      wentOut: choropleth(under: $region, indicator: "owners_money_out", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      supervised: choropleth(under: $region, indicator: "accounts_supervised_share", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      opened: choropleth(under: $region, indicator: "estates_with_account_share", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
    }
  `,
  [RegionRows, RegionColumn],
);

export const BreaksQuery = graphql(`
  query BalanceBreaks($region: ID!, $from: YearMonth!, $to: YearMonth!, $regionsAsOf: Date, $first: Int!) {
    balanceBreaks(under: $region, from: $from, to: $to, regionsAsOf: $regionsAsOf, first: $first) {
      totalCount
      nodes {
        estate {
          id
          name
          region {
            nameZh
            nameEn
          }
        }
        fund
        beforeOn
        knownOn
        balance
        off
      }
    }
  }
`);
