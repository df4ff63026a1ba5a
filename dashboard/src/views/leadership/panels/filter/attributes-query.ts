import { graphql, type ResultOf } from "../../../../graphql/tada.ts";

/** By what the subjects of an indicator can be told apart. */
export const AttributesQuery = graphql(`
  query FilterAttributes($indicator: ID!) {
    indicator(id: $indicator) {
      attributes {
        id
        nameZh
        nameEn
        kind
        unitZh
        unitEn
        codes {
          code
          nameZh
          nameEn
          parent
        }
      }
    }
  }
`);
export type Attribute = NonNullable<ResultOf<typeof AttributesQuery>["indicator"]>["attributes"][number];
