import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { checkFirst, rowsOfPage } from "../../graphql/pages.ts";
import { EvaluationRun } from "./run.type.ts";
import { simulate } from "./simulate.ts";
import { EvaluationCriterionChange } from "./simulation.input.ts";
import { EvaluationSimulation } from "./simulation.type.ts";

/** Scoring a run anew, beside what is told of it. */
const COUNTING = 500;

@Resolver(() => EvaluationRun)
export class SimulationResolver {
  @FieldResolver(() => EvaluationSimulation, {
    description:
      "Who would stand where by other weights, caps or linear scorings, from the inputs that the run keeps. Nothing of it is kept or published. Error BAD_USER_INPUT: no scheme may be so.",
    complexity: ({ args, childComplexity }) => COUNTING + rowsOfPage(args.first) * childComplexity,
  })
  simulation(
    @Root() run: EvaluationRun,
    @Arg("changes", () => [EvaluationCriterionChange], { description: "Of each criterion one." })
    changes: EvaluationCriterionChange[],
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows, at most 1,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<EvaluationSimulation> {
    return simulate(context, run, changes, checkFirst(first));
  }
}
