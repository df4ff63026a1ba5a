import { graphql } from "../graphql/tada.ts";

/** The region and those above it, from the root down. */
export const RegionPath = graphql(`
  fragment RegionPath on Region {
    code
    nameZh
    nameEn
    ancestors {
      code
      nameZh
      nameEn
    }
  }
`);
