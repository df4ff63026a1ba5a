import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { EvaluationRun } from "../runs/run.type.ts";
import { countEffect } from "./count-effect.ts";
import { EvaluationEffect } from "./effect.type.ts";

@Resolver(() => EvaluationRun)
export class EffectResolver {
  @FieldResolver(() => EvaluationEffect, {
    description:
      "Whether those on a list changed more than others did: months after the run's period over as many before it, against ranked subjects on no list whose level was nearest in the months before those, at placebo dates too. The interval takes subjects for independent. Errors BAD_USER_INPUT; NOT_FOUND: the caller does not see the run's region.",
    complexity: 10_000,
  })
  effect(
    @Root() run: EvaluationRun,
    @Arg("list", () => ID, { description: "The id of a list of the scheme." }) list: string,
    @Arg("indicator", () => ID, { description: "What is looked at: an indicator of the scheme's subjects." })
    indicator: string,
    @Arg("months", () => Int, { defaultValue: 3, description: "How many before and after, 1 to 12." }) months: number,
    @Ctx() context: Context,
  ): Promise<EvaluationEffect> {
    return countEffect(context, run, list, indicator, months);
  }
}
