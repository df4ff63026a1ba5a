import { graphql, type ResultOf } from "./tada.ts";

/** How a region stands to its target, with all that a sentence says of it. */
export const TargetTold = graphql(`
  fragment TargetTold on TargetStanding @_unmask {
    from
    to
    addsUp
    value
    due
    distance
    distancePercent
    undetermined {
      zh
      en
    }
    target {
      year
      value
      document
    }
    progress {
      verdict
      month
      value
      due
      undecided {
        zh
        en
      }
    }
  }
`);
export type TargetTold = ResultOf<typeof TargetTold>;
