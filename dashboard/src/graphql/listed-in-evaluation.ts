import { graphql } from "./tada.ts";

/** The lists of a published run, and who is on any of them in the order of the ranks. */
export const ListedInEvaluation = graphql(`
  fragment ListedInEvaluation on EvaluationRun @_unmask {
    id
    period
    publishedAt
    ranked
    regionNameZh
    regionNameEn
    scheme {
      id
      nameZh
      nameEn
      subject
      lists {
        id
        nameZh
        nameEn
        best
        worst
        followsZh
        followsEn
      }
    }
    scores(listed: true, first: 200) {
      nodes {
        subject
        name
        rank
        score
        list
        periodsOnList
        region {
          nameZh
          nameEn
        }
      }
    }
  }
`);
