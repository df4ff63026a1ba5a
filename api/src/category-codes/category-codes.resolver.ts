import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { MappedCategory, UnmappedCategory } from "./category-codes.type.ts";
import { mapCategory } from "./map-category.ts";
import { unmappedCategories } from "./unmapped-categories.queries.ts";

const MOST = 1000;

@Resolver()
export class CategoryCodesResolver {
  @Query(() => [UnmappedCategory], {
    description:
      "Codes and words of sources of which nobody has said the category, in the regions that one sees, those of most complaints first; at most 1,000. For who may bring data.",
    complexity: ({ childComplexity }) => 100 + 20 * childComplexity,
  })
  async unmappedCategories(@Ctx() context: Context): Promise<UnmappedCategory[]> {
    if (context.isKnown) await context.require("IMPORT");
    const rows = await context.run(unmappedCategories, { ...context.regions.everywhere(), limit: MOST });
    return rows.map(({ source, category: code, complaints, first_month: firstMonth, last_month: lastMonth }) => ({
      source,
      code,
      complaints,
      firstMonth,
      lastMonth,
    }));
  }

  @Mutation(() => MappedCategory, {
    description:
      'Says which category a code or word of a source is: complaints that stand under it are of that category from now on, as are those that come. What was said of the code before ends. For who may bring data everywhere; where everybody is let in, with the header "Authorization: Bearer <write token>".',
  })
  async mapCategory(
    @Arg("source", () => String, { description: "Name of the source system." }) source: string,
    @Arg("code", () => String, { description: "The code or word, as it comes." }) code: string,
    @Arg("category", () => ID, { description: "Id of the category, of any level." }) category: string,
    @Ctx() context: Context,
  ): Promise<MappedCategory> {
    await context.require("IMPORT");
    return mapCategory(context, { source, code, category });
  }
}
