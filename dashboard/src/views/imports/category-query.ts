import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const CategoriesQuery = graphql(`
  query CategoriesOfSources {
    unmappedCategories {
      source
      code
      complaints
      firstMonth
      lastMonth
    }
    complaintCategories {
      category
      nameZh
      nameEn
      level
      parent
    }
  }
`);
export type Unmapped = ResultOf<typeof CategoriesQuery>["unmappedCategories"][number];

export const MapCategoryMutation = graphql(`
  mutation MapCategory($source: String!, $code: String!, $category: ID!) {
    mapCategory(source: $source, code: $code, category: $category) {
      moved
    }
  }
`);
