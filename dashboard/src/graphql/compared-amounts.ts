import { graphql } from "./tada.ts";

/** A value and what it is made of, or why there is none: in the server's words, so that every view says it alike. */
export const Amounts = graphql(`
  fragment Amounts on ComparedAmounts @_unmask {
    value
    numerator
    denominator
    noData {
      zh
      en
    }
  }
`);

/** How a value stands to the period it is compared with, or why it is not compared; and what part of it is. */
export const Changed = graphql(`
  fragment Changed on ComparedAmounts @_unmask {
    change
    changePercent
    notCompared {
      zh
      en
    }
    comparedPart {
      zh
      en
    }
  }
`);
