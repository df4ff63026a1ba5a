import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { RegionColumn } from "../../shell/region-table.tsx";

/** The column that names the rows; the others are RegionColumn. */
const Step = graphql(`
  fragment SupervisionStep on Choropleth @_unmask {
    level
    region {
      code
      nameZh
      nameEn
    }
    total {
      numerator
      denominator
    }
    values {
      code
      region {
        code
        nameZh
        nameEn
        level
      }
      numerator
      denominator
    }
    remainder {
      nameZh
      nameEn
      numerator
      denominator
    }
  }
`);

/** A region and those directly below it, functional zones among them; a field for each column of the table. */
export const SupervisionQuery = graphql(
  `
    query Supervision($under: ID!, $from: YearMonth!, $to: YearMonth!, $kinds: [RegionKind!]!, $regionsAsOf: Date) {
      inspections: choropleth(under: $under, indicator: "supervision_inspection", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      onTime: choropleth(under: $under, indicator: "disclosure_on_time", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...SupervisionStep
      }
      late: choropleth(under: $under, indicator: "disclosure_late", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      missing: choropleth(under: $under, indicator: "disclosure_missing", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      putRight: choropleth(under: $under, indicator: "supervision_put_right_share", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      putRightOnTime: choropleth(
        under: $under
        indicator: "supervision_put_right_on_time"
        from: $from
        to: $to
        kinds: $kinds
        regionsAsOf: $regionsAsOf
      ) {
        ...RegionColumn
      }
      putRightLate: choropleth(under: $under, indicator: "supervision_put_right_late", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      interviews: choropleth(under: $under, indicator: "supervision_interview", from: $from, to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
    }
  `,
  [Step, RegionColumn],
);

export type SupervisionAnswer = ResultOf<typeof SupervisionQuery>;
