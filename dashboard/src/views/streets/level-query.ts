import { graphql } from "../../graphql/tada.ts";

/** The level of the region looked at, which says what levels its table may list. */
export const LevelQuery = graphql(`
  query StreetsRegion($code: ID!, $regionsAsOf: Date) {
    region(code: $code, regionsAsOf: $regionsAsOf) {
      code
      level
    }
  }
`);
