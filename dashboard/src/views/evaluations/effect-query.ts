import { graphql, type ResultOf } from "../../graphql/tada.ts";

/** Months before and after that are offered. */
export const MONTHS = [1, 2, 3, 6];

const EffectFields = graphql(`
  fragment EffectFields on EvaluationEffect @_unmask {
    declined
    befell
    before {
      from
      to
    }
    after {
      from
      to
    }
    treated
    compared
    changeOfTreated
    changeOfCompared
    effect
    least
    most
    placebos {
      at
      effect
      least
      most
    }
  }
`);
export type Effect = ResultOf<typeof EffectFields>;

export const EffectQuery = graphql(
  `
    query EvaluationEffect($id: Int!, $list: ID!, $indicator: ID!, $months: Int!) {
      evaluationRun(id: $id) {
        id
        effect(list: $list, indicator: $indicator, months: $months) {
          ...EffectFields
        }
      }
    }
  `,
  [EffectFields],
);

export const RegionsBelowQuery = graphql(`
  query RegionsBelow($code: ID!) {
    region(code: $code) {
      children {
        code
        nameZh
        nameEn
      }
    }
  }
`);

export const InterventionQuery = graphql(
  `
    query InterventionEffect(
      $kind: InterventionKind!
      $region: ID!
      $from: YearMonth!
      $to: YearMonth!
      $indicator: ID!
      $months: Int!
    ) {
      interventionEffect(
        kind: $kind
        regionCode: $region
        from: $from
        to: $to
        indicator: $indicator
        months: $months
      ) {
        ...EffectFields
      }
    }
  `,
  [EffectFields],
);
