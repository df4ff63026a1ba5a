import { graphql } from "../../../../graphql/tada.ts";
import { SumToldAs } from "../../../../registers/sum-figures.ts";

/** All that a register's panel counts, in one question. */
export const RegisterQuery = graphql(
  `
  query WallRegister(
    $register: ID!
    $region: ID!
    $families: [DataFamily!]!
    $from: YearMonth!
    $barsFrom: YearMonth!
    $to: YearMonth!
    $period: RegisterFilter!
    $bars: RegisterFilter!
    $open: RegisterFilter!
    $isInterval: Boolean!
    $code: ID
    $hasCodes: Boolean!
    $byRegion: Boolean!
  ) {
    region(code: $region) {
      nameZh
      nameEn
    }
    overPeriod: dataCoverage(region: $region, families: $families, from: $from, to: $to) {
      extent
      until
      regions
      regionsCovered
    }
    overBars: dataCoverage(region: $region, families: $families, from: $barsFrom, to: $to) {
      months {
        month
        extent
      }
    }
    all: registerCounts(register: $register, groupBy: [], filter: $period) {
      records
      sums {
        ...SumToldAs
      }
      lastKnown {
        earliest
        latest
        daysOld
      }
    }
    open: registerCounts(register: $register, groupBy: [], filter: $open) @include(if: $isInterval) {
      records
    }
    byMonth: registerCounts(register: $register, groupBy: [MONTH], filter: $bars) {
      period
      records
    }
    byCode: registerCounts(register: $register, groupBy: [CODE], code: $code, filter: $period) @include(if: $hasCodes) {
      code
      records
    }
    byRegion: registerCounts(register: $register, groupBy: [REGION], filter: $period) @include(if: $byRegion) {
      region {
        code
        nameZh
        nameEn
      }
      records
    }
  }
`,
  [SumToldAs],
);
