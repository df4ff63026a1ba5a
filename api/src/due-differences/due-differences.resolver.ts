import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { differencePage, rulesChanges } from "./due-differences.ts";
import { DueDifference, DueDifferenceConnection, DueDifferenceFilter, DueRulesChange } from "./due-differences.type.ts";

/** Of a statement over differences of a region. */
const STATEMENT = 100;

@Resolver(() => DueDifference)
export class DueDifferencesResolver {
  @Query(() => [DueRulesChange], {
    description:
      "Each time that what due times are counted by became another (holidays announced, policies changed) for a region, the latest first, with how many due times it moved. NOT_FOUND: no such region; BAD_USER_INPUT: first is not from 1 to 100.",
    complexity: ({ args, childComplexity }) => 10 * STATEMENT + rowsOfPage(args.first) * childComplexity,
  })
  dueRulesChanges(
    @Arg("under", () => ID, {
      nullable: true,
      description:
        "Code of a region: only changes that bear on it, and what they moved there or below; all where left out.",
    })
    under: string | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "Changes in the answer, at most 100." }) first: number,
    @Arg("before", () => Int, {
      nullable: true,
      description: "Only changes before the one of this number: that of the last one known. All where left out.",
    })
    before: number | null,
    @Ctx() context: Context,
  ): Promise<DueRulesChange[]> {
    return rulesChanges(context, { under, first, before });
  }

  @Query(() => DueDifferenceConnection, {
    description:
      "Due times that became others because the rules did, step by step, found last in front. What was due when the rules changed is told; what was ended or paused then is not.",
    complexity: ({ args, childComplexity }) => STATEMENT + rowsOfPage(args.first) * childComplexity,
  })
  dueDifferences(
    @Arg("filter", () => DueDifferenceFilter, { nullable: true, description: "Which; all where left out." })
    filter: DueDifferenceFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<DueDifferenceConnection> {
    return differencePage(context, filter ?? {}, first, after);
  }
}
