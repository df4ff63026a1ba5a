import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { Region } from "../region/region.type.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { periodOf } from "./period.ts";
import { siblingPosition } from "./sibling-position.ts";
import { SiblingPosition } from "./sibling-position.type.ts";

@Resolver(() => Region)
export class SiblingPositionResolver {
  @FieldResolver(() => SiblingPosition, {
    nullable: true,
    description:
      "How the region stands today among those beside it, of its level and kind under the same parent. Whoever does not see the parent learns it only where an administrator allows it for the parent; null otherwise, at a root, and without a value.",
    complexity: ({ childComplexity }) => 50 + childComplexity,
  })
  siblingPosition(
    @Root() region: Region,
    @Arg("indicator", () => ID, { description: "Id of the indicator." }) id: string,
    @Arg("from", () => YearMonthScalar, {
      nullable: true,
      description: "First month of the period; the same as `to` where left out.",
    })
    from: string | null,
    @Arg("to", () => YearMonthScalar, {
      nullable: true,
      description: "Last month of the period; the current one where left out.",
    })
    to: string | null,
    @Ctx() context: Context,
  ): Promise<SiblingPosition | null> {
    const indicator = indicatorById(id);
    return siblingPosition(context, region, indicator, periodOf(indicator, from, to, context.today));
  }
}
