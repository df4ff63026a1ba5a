import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { shippedScheme } from "../read-scheme.ts";
import { EvaluationCriterionChange } from "../runs/simulation.input.ts";
import { forgetVariant, keepVariant, keptVariants, MOST_VARIANTS } from "./keep-variant.ts";
import { EvaluationVariant } from "./variant.type.ts";

const SCHEME = "Id of a scheme that is shipped.";

@Resolver(() => EvaluationVariant)
export class EvaluationVariantResolver {
  @Query(() => [EvaluationVariant], {
    description: "Variants of a scheme that the caller has kept, by name; those of others are not told.",
    complexity: ({ childComplexity }) => 1 + MOST_VARIANTS * childComplexity,
  })
  evaluationVariants(
    @Arg("scheme", () => ID, { description: "Id of a scheme." }) scheme: string,
    @Ctx() context: Context,
  ): Promise<EvaluationVariant[]> {
    // others with the same rights have others
    context.outcome.passing = true;
    return keptVariants(context, scheme);
  }

  @Mutation(() => [EvaluationVariant], {
    description: `Keeps a variant under a name of the caller's own, at most ${MOST_VARIANTS} of a scheme; what had the name is replaced. It is published by nothing. Gives the caller's variants.`,
    complexity: ({ childComplexity }) => 1 + MOST_VARIANTS * childComplexity,
  })
  async keepEvaluationVariant(
    @Arg("scheme", () => ID, { description: SCHEME }) scheme: string,
    @Arg("name", () => String, { description: "1 to 60 visible characters, without blanks at its ends." }) name: string,
    @Arg("changes", () => [EvaluationCriterionChange], { description: "Of each criterion one." })
    changes: EvaluationCriterionChange[],
    @Ctx() context: Context,
  ): Promise<EvaluationVariant[]> {
    await context.require("KEEP_QUERIES");
    return keepVariant(context, shippedScheme(scheme).scheme, name, changes);
  }

  @Mutation(() => [EvaluationVariant], {
    description: "Deletes a variant of the caller's own. Error NOT_FOUND: there is none. Gives those that are left.",
    complexity: ({ childComplexity }) => 1 + MOST_VARIANTS * childComplexity,
  })
  async deleteEvaluationVariant(
    @Arg("scheme", () => ID, { description: SCHEME }) scheme: string,
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Ctx() context: Context,
  ): Promise<EvaluationVariant[]> {
    await context.require("KEEP_QUERIES");
    return forgetVariant(context, scheme, name);
  }
}
