import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { shippedScheme } from "../read-scheme.ts";
import { assessorsTold, enterScores } from "./enter-scores.ts";
import { EvaluationAssessor } from "./entry.type.ts";

const NEEDS = "Needs the right to evaluate there.";
const PERIOD = "One that is over, as the scheme's kind is written.";

@Resolver(() => EvaluationAssessor)
export class EvaluationEntryResolver {
  @Query(() => [EvaluationAssessor], {
    description: "Who has entered scores that a run would count, by name; empty where the caller does not evaluate.",
    complexity: ({ childComplexity }) => 1 + 20 * childComplexity,
  })
  evaluationAssessors(
    @Arg("scheme", () => ID, { description: "Id of a scheme." }) scheme: string,
    @Arg("period", () => String, { description: PERIOD }) period: string,
    @Arg("regionCode", () => ID, { description: "Code of the region whose parts are evaluated." }) regionCode: string,
    @Ctx() context: Context,
  ): Promise<EvaluationAssessor[]> {
    return assessorsTold(context, scheme, period, context.regions.byCode(regionCode));
  }

  @Mutation(() => [EvaluationAssessor], {
    description: `Enters what an assessor has given, instead of all that they had given before; a header alone takes it back. Runs count the mean of the assessors. Gives who has entered scores. ${NEEDS}`,
    complexity: 5000,
  })
  async enterEvaluationScores(
    @Arg("scheme", () => ID, { description: "Id of a scheme that is shipped." }) scheme: string,
    @Arg("period", () => String, { description: PERIOD }) period: string,
    @Arg("regionCode", () => ID, { description: "Code of the region whose parts are evaluated." }) regionCode: string,
    @Arg("assessor", () => String, { description: "A party's office or team, of 1 to 60 characters." })
    assessor: string,
    @Arg("table", () => [[String]], {
      description:
        "The header, then a row a subject: its code, id or name first, then a column for each criterion that is entered, by its id or name; a blank is no value.",
    })
    table: string[][],
    @Ctx() context: Context,
  ): Promise<EvaluationAssessor[]> {
    await context.require("EVALUATE");
    const under = context.regionsWith("EVALUATE").byCode(regionCode);
    return enterScores(context, shippedScheme(scheme).scheme, period, under, { assessor, table });
  }
}
