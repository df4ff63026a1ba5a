import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { may } from "../access/principal.ts";
import type { Context } from "../context.ts";
import { LEVELS } from "../region/region-enums.ts";
import { regionsFound } from "../search/region-search.ts";
import { readSearchText } from "../search/search-text.ts";
import { RegionToGrant, regionToGrantOf } from "./region-to-grant.type.ts";

const MOST = 12;

@Resolver()
export class RegionToGrantResolver {
  @Query(() => [RegionToGrant], {
    description: `Regions by name, pinyin, initials or code, the closest first, at most ${MOST}: for administrators of accounts and of devices, who see no data. Needs the right to manage either.`,
    complexity: ({ childComplexity }) => 500 + MOST * childComplexity,
  })
  async regionsToGrant(
    @Arg("text", () => String, { description: "What was typed." }) typed: string,
    @Ctx() context: Context,
  ): Promise<RegionToGrant[]> {
    if (!may(context.caller.principal, "DEVICES")) await context.require("ACCOUNTS");
    const text = readSearchText(typed);
    const tree = context.namesOfAll;
    const byCode = tree.find(typed.trim());
    if (byCode !== null || text === null) return byCode === null ? [] : [regionToGrantOf(byCode)];
    return regionsFound(tree, text)
      .sort(
        (a, b) =>
          a.closeness - b.closeness ||
          LEVELS.indexOf(a.region.level) - LEVELS.indexOf(b.region.level) ||
          b.size - a.size,
      )
      .slice(0, MOST)
      .map(({ region }) => regionToGrantOf(region));
  }
}
