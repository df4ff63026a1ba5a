import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { dayAskedFor } from "../coverage/figures-on.ts";
import { BadInput } from "../errors.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { BreakdownKindType, BreakdownType, breakdownOf, kindOf } from "./breakdown.type.ts";
import { BREAKDOWNS } from "./breakdowns.ts";

@Resolver()
export class BreakdownResolver {
  @Query(() => [BreakdownKindType], { description: "Every breakdown that there is, in the order to list them." })
  breakdowns(): BreakdownKindType[] {
    return BREAKDOWNS.map(kindOf);
  }

  @Query(() => BreakdownType, {
    description:
      "What a region and each region below it divide into by the codes of a list. Parts add up to their total, and rows to the whole.",
    complexity: ({ childComplexity }) => 2000 + childComplexity,
  })
  async breakdown(
    @Arg("by", () => ID, { description: "Id of the breakdown." }) by: string,
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @Arg("from", () => DateScalar, {
      nullable: true,
      description: "First day; what leaving it out means, the kind's time says.",
    })
    from: string | null,
    @Arg("to", () => DateScalar, { nullable: true, description: "Last day, up to today; today where left out." })
    to: string | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() request: Context,
  ): Promise<BreakdownType> {
    const context = request.regionsAsOf(regionsAsOf);
    const breakdown = BREAKDOWNS.find(({ id }) => id === by);
    if (breakdown === undefined) throw new BadInput("by", `one of ${BREAKDOWNS.map(({ id }) => id).join(", ")}`, by);
    const region = context.region(code);
    const last = dayAskedFor(to, context.today, "to");
    if (from && from > last) throw new BadInput("from", `a day up to ${last} (to)`, from);
    return breakdownOf(breakdown, await breakdown.count(context, region, { from: from ?? null, to: last }));
  }
}
