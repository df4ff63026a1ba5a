import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { runSeen } from "../evaluation/runs/make-run.ts";
import { runOf } from "../evaluation/runs/read-run.ts";
import { EvaluationRun } from "../evaluation/runs/run.type.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { EvaluationConsequence } from "./consequence.type.ts";
import { openConsequences } from "./open-consequences.ts";
import { toldOf } from "./told.ts";

@Resolver(() => EvaluationRun)
export class ConsequenceResolver {
  @FieldResolver(() => [EvaluationConsequence], {
    description:
      "What follows from it for subjects in the regions that the caller sees, and what falls away since a run that it corrects: in the scheme's order, then by rank.",
    complexity: ({ args, childComplexity }) => 1 + rowsOfPage(args.first) * childComplexity,
  })
  consequences(
    @Root() run: EvaluationRun,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows, at most 1,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<EvaluationConsequence[]> {
    return toldOf(context, run, checkFirst(first));
  }

  @Mutation(() => EvaluationRun, {
    description:
      "Opens the entries of registers that follow from the published run that stands for its period, all or none; those of a run that it corrects are taken back where they do not follow any more. Needs the right to evaluate there. Errors NOT_FOUND; BAD_USER_INPUT: it is a draft, is corrected, has opened them already, or something hangs at an entry that would go.",
    complexity: 5000,
  })
  async openEvaluationConsequences(
    @Arg("id", () => Int, { description: "The run's number." }) id: number,
    @Ctx() context: Context,
  ): Promise<EvaluationRun> {
    await context.require("EVALUATE");
    await openConsequences(context, id);
    return runOf(context, await runSeen(context, id));
  }
}
