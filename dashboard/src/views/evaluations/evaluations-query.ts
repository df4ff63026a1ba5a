import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const RunsQuery = graphql(`
  query EvaluationRuns {
    evaluationSchemes {
      id
      nameZh
      nameEn
      subject
      period
      entered {
        id
        nameZh
        nameEn
        isSurvey
      }
    }
    evaluationRuns(first: 1000) {
      id
      period
      regionCode
      regionNameZh
      regionNameEn
      publishedAt
      corrects
      scheme {
        id
        nameZh
        nameEn
      }
    }
  }
`);
export type RunListed = ResultOf<typeof RunsQuery>["evaluationRuns"][number];
export type SchemeListed = ResultOf<typeof RunsQuery>["evaluationSchemes"][number];

export const RunQuery = graphql(`
  query EvaluationRun($id: Int!, $list: ID, $first: Int!) {
    evaluationRun(id: $id) {
      id
      ranked
      scheme {
        id
        source
        statedZh
        statedEn
        readingZh
        readingEn
        subject
        criteria {
          id
          nameZh
          nameEn
          weight
          cap
          indicator
        }
        lists {
          id
          nameZh
          nameEn
          followsZh
          followsEn
        }
        tieBreak {
          id
          nameZh
          nameEn
        }
      }
      doubt {
        weightings
        isWhole
        draws
      }
      absent: scores(ranked: false, first: 1) {
        totalCount
      }
      scores(list: $list, first: $first, ranked: true) {
        totalCount
        nodes {
          subject
          name
          score
          rank
          rankBefore
          rankBest
          rankWorst
          holdsOverNext
          grade
          list
          periodsOnList
          outsideZh
          outsideEn
          missing
          tieBrokenBy {
            id
            value
          }
          region {
            code
            nameZh
            nameEn
          }
          criteria {
            criterion
            part
          }
        }
      }
      corrections(first: 1000) {
        subject
        name
        rankBefore
        rankNow
        scoreBefore
        scoreNow
        listBefore
        listNow
      }
    }
  }
`);
export type Run = ResultOf<typeof RunQuery>["evaluationRun"];
export type Scored = Run["scores"]["nodes"][number];

export const AbsencesQuery = graphql(`
  query EvaluationAbsences($id: Int!) {
    evaluationRun(id: $id) {
      id
      absences {
        subjects
        outsideZh
        outsideEn
        missing
      }
    }
  }
`);

export const AbsentQuery = graphql(`
  query EvaluationAbsent($id: Int!, $first: Int!, $after: String) {
    evaluationRun(id: $id) {
      id
      scores(ranked: false, first: $first, after: $after) {
        nodes {
          subject
          name
          grade
          outsideZh
          outsideEn
          missing
          region {
            nameZh
            nameEn
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const SimulationQuery = graphql(`
  query EvaluationSimulation($id: Int!, $changes: [EvaluationCriterionChange!]!, $first: Int!) {
    evaluationRun(id: $id) {
      id
      simulation(changes: $changes, first: $first) {
        weights {
          criterion
          weight
        }
        gain
        lose
        subjects {
          subject
          name
          region {
            nameZh
            nameEn
          }
          score
          rank
          list
          rankBefore
          listBefore
        }
      }
    }
  }
`);

export const SheetQuery = graphql(`
  query EvaluationSheet($id: Int!, $subject: ID!) {
    evaluationRun(id: $id) {
      id
      sheet(subject: $subject) {
        nextRank
        nextScore
        history {
          period
          rank
          ranked
          list
          periodsOnList
        }
        smallestChange {
          criterion
          from
          to
        }
        quartiles {
          criterion
          first
          median
          third
        }
        score {
          subject
          name
          score
          rank
          rankBest
          rankWorst
          holdsOverNext
          grade
          list
          outsideZh
          outsideEn
          missing
          tieBrokenBy {
            id
            value
          }
          region {
            nameZh
            nameEn
          }
          criteria {
            criterion
            value
            numerator
            denominator
            assessors
            answers
            least
            most
            points
            weight
            part
          }
        }
      }
    }
  }
`);
export type Sheet = ResultOf<typeof SheetQuery>["evaluationRun"]["sheet"];

const Variant = graphql(`
  fragment KeptVariant on EvaluationVariant @_unmask {
    name
    changes {
      criterion
      weight
      cap
    }
  }
`);

export const VariantsQuery = graphql(
  `
    query EvaluationVariants($scheme: ID!) {
      variants: evaluationVariants(scheme: $scheme) {
        ...KeptVariant
      }
    }
  `,
  [Variant],
);

export const KeepVariantMutation = graphql(
  `
    mutation KeepEvaluationVariant($scheme: ID!, $name: String!, $changes: [EvaluationCriterionChange!]!) {
      variants: keepEvaluationVariant(scheme: $scheme, name: $name, changes: $changes) {
        ...KeptVariant
      }
    }
  `,
  [Variant],
);

export const DeleteVariantMutation = graphql(
  `
    mutation DeleteEvaluationVariant($scheme: ID!, $name: String!) {
      variants: deleteEvaluationVariant(scheme: $scheme, name: $name) {
        ...KeptVariant
      }
    }
  `,
  [Variant],
);

export const MakeMutation = graphql(`
  mutation MakeEvaluationRun($scheme: ID!, $period: String!, $region: ID!) {
    makeEvaluationRun(scheme: $scheme, period: $period, regionCode: $region) {
      id
    }
  }
`);

export const AssessorsQuery = graphql(`
  query EvaluationAssessors($scheme: ID!, $period: String!, $region: ID!) {
    evaluationAssessors(scheme: $scheme, period: $period, regionCode: $region) {
      name
      subjects
      values
    }
  }
`);

export const EnterMutation = graphql(`
  mutation EnterEvaluationScores($scheme: ID!, $period: String!, $region: ID!, $assessor: String!, $table: [[String!]!]!) {
    enterEvaluationScores(scheme: $scheme, period: $period, regionCode: $region, assessor: $assessor, table: $table) {
      name
      subjects
      values
    }
  }
`);

export const PublishMutation = graphql(`
  mutation PublishEvaluationRun($id: Int!) {
    publishEvaluationRun(id: $id) {
      id
      publishedAt
    }
  }
`);

export const HiddenWeightsQuery = graphql(`
  query HiddenWeights($table: [[String!]!]!, $step: Int!, $decimals: Int) {
    hiddenWeights(table: $table, step: $step, decimals: $decimals) {
      criteria {
        name
        least
        most
      }
      weightings
      fitting
      equalWeightsFit
      examples
    }
  }
`);
export type FoundWeights = ResultOf<typeof HiddenWeightsQuery>["hiddenWeights"];
