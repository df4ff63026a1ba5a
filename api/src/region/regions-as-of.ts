import { Arg } from "type-graphql";
import { DateScalar } from "../scalars/scalars.ts";

/** Description of every argument and field `regionsAsOf`. */
export const REGIONS_AS_OF =
  "The day whose regions are meant (以该日行政区划为准), YYYY-MM-DD, up to today: codes, levels and what lies below are those of that day, a region closed since has its own figures, and one that is newer is counted in the only one that it took over from. Today where left out: what a closed region had is counted in its successor.";

/** The argument of a field that takes the code of a region; what it is given goes to `context.regionsAsOf`. */
export const REGIONS_AS_OF_ARG = Arg("regionsAsOf", () => DateScalar, { nullable: true, description: REGIONS_AS_OF });
