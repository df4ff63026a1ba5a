import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { checkFirst, rowsOfPage } from "../../graphql/pages.ts";
import { resultsOf } from "./read-results.ts";
import { EvaluationResult } from "./run.type.ts";

@Resolver(() => EvaluationResult)
export class EvaluationResultResolver {
  @Query(() => [EvaluationResult], {
    description:
      "How a subject stands by each scheme that it was evaluated by, by id of the scheme; empty where it lies where the caller does not see. Drafts are left out.",
    complexity: ({ args, childComplexity }) => 1 + rowsOfPage(args.first) * childComplexity,
  })
  evaluationResults(
    @Arg("subject", () => ID, { description: "A region's code, or the opaque id of an estate or firm." })
    subject: string,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows, at most 1,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<EvaluationResult[]> {
    return resultsOf(context, subject, checkFirst(first));
  }
}
