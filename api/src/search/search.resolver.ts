import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { searchesFor } from "./placed-text.ts";
import { MAX_HITS, search } from "./search.ts";
import { SearchHit, SearchKind } from "./search.type.ts";
import { MAX_TEXT } from "./search-text.ts";

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      "Regions, estates, firms and named records of registers by name, by pinyin (with or without blanks and tones), by its initials (lxq finds 历下区) or by a part of these; regions by their English names too. Of several words all but one may name the place (济宁 任城, 阳光 任城区). The closest first; among equals the higher levels, then the larger.",
    complexity: ({ args, childComplexity }) =>
      500 * searchesFor(String(args.text)) + Math.min(Math.max(args.first, 1), MAX_HITS) * childComplexity,
  })
  search(
    @Arg("text", () => String, { description: `What was typed, at most ${MAX_TEXT} characters.` }) text: string,
    @Arg("first", () => Int, { defaultValue: 10, description: `Most hits wanted, 1 to ${MAX_HITS}.` }) first: number,
    @Arg("kinds", () => [SearchKind], {
      defaultValue: Object.keys(SearchKind),
      description: "What to search for; everything where left out.",
    })
    kinds: SearchKind[],
    @Arg("near", () => ID, {
      nullable: true,
      description: "Code of the region where one stands: of what is equally close, what is in it comes first.",
    })
    near: string | null,
    @Ctx() context: Context,
  ): Promise<SearchHit[]> {
    return search(context, text, first, kinds, near ?? null);
  }
}
