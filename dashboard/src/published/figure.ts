import { graphql } from "../graphql/tada.ts";

/** A published figure: what an article says of a region. */
export const Figure = graphql(`
  fragment Figure on Observation @_unmask {
    id
    scope
    indicator
    qualifier
    value
    unit
    asOf
    countsFrom
    countsTo
    note
    article
    source
  }
`);
