import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { monthOf } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { YearMonthScalar } from "../../scalars/scalars.ts";
import { EvaluationEffect } from "../effects/effect.type.ts";
import { interventionEffect } from "./intervention-effect.ts";
import { type InterventionKind, interventionKinds } from "./intervention-kinds.ts";

@Resolver()
export class InterventionResolver {
  @Query(() => EvaluationEffect, {
    description:
      "Whether estates in which something was done changed more than others did: months after those in which it was done over as many before them, against estates in which it was not done in any of the months, whose level was nearest in the months before those, at placebo dates too. Estates in which it was done in others of the months too are on neither side. Errors BAD_USER_INPUT; NOT_FOUND: no such region that the caller sees.",
    complexity: 10_000,
  })
  interventionEffect(
    @Arg("kind", () => interventionKinds.enumObject, { description: "What was done." }) kind: InterventionKind,
    @Arg("regionCode", () => ID, { description: "Code of the region whose estates are looked at." }) regionCode: string,
    @Arg("from", () => YearMonthScalar, { description: "First of the months in which it was done." }) from: string,
    @Arg("to", () => YearMonthScalar, { description: "Last of them, at most eleven later." }) to: string,
    @Arg("indicator", () => ID, {
      description: "What is looked at: an indicator of facts that are each of one estate.",
    })
    indicator: string,
    @Arg("months", () => Int, { defaultValue: 3, description: "How many before and after, 1 to 12." }) months: number,
    @Ctx() context: Context,
  ): Promise<EvaluationEffect> {
    const within = { from: monthOf(from), to: monthOf(to) };
    return interventionEffect(context, { kind, regionCode, within, indicator, months });
  }
}
