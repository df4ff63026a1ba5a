import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const PlacesQuery = graphql(`
  query EvaluationPlaces($id: Int!, $code: ID!, $regionsAsOf: Date) {
    region(code: $code, regionsAsOf: $regionsAsOf) {
      boundary {
        source
        quality
        approvalNumber
      }
      children {
        code
        nameZh
        nameEn
        centroid
        level
        kind
      }
    }
    evaluationRun(id: $id) {
      id
      places {
        subjects
        names
        told
        longitudes
        latitudes
        truncated
        outcomes {
          grade
          list
          quarter
          ranked
          subjects
        }
      }
    }
  }
`);
export type Places = ResultOf<typeof PlacesQuery>["evaluationRun"]["places"];
export type PlacedPart = NonNullable<ResultOf<typeof PlacesQuery>["region"]>["children"][number];
