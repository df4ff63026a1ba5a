import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { search } from "../search/search.ts";
import { FirmToGrant, firmToGrantOf } from "./firm-to-grant.type.ts";

const MOST = 12;

@Resolver()
export class FirmToGrantResolver {
  @Query(() => [FirmToGrant], {
    description: `Firms by name, pinyin or initials, the closest first, at most ${MOST}: for administrators of accounts, who see no data. Needs the right to manage accounts.`,
    complexity: ({ childComplexity }) => 500 + MOST * childComplexity,
  })
  async firmsToGrant(
    @Arg("text", () => String, { description: "What was typed." }) typed: string,
    @Ctx() context: Context,
  ): Promise<FirmToGrant[]> {
    await context.require("ACCOUNTS");
    const hits = await search(context.beyondScope(), typed, MOST, ["FIRM"], null);
    return hits.flatMap(({ firm }) => (firm === null ? [] : [firmToGrantOf(firm)]));
  }
}
