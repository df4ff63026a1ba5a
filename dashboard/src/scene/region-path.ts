import { graphql } from "../graphql/tada.ts";

/** The region and those above it, from the root down. */
export const RegionPath_Region = graphql(`
  fragment RegionPath_Region on Region {
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
