import { graphql } from "../../graphql/tada.ts";

export const ConsequencesQuery = graphql(`
  query EvaluationConsequences($id: Int!) {
    evaluationRun(id: $id) {
      id
      consequences(first: 1000) {
        consequence
        nameZh
        nameEn
        subject
        subjectName
        region {
          code
          nameZh
          nameEn
        }
        standing
        openedOn
      }
    }
  }
`);

export const OpenConsequencesMutation = graphql(`
  mutation OpenEvaluationConsequences($id: Int!) {
    openEvaluationConsequences(id: $id) {
      id
    }
  }
`);
