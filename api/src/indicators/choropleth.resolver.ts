import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { RegionKind, RegionLevel } from "../region/region-enums.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import { filterOf } from "./attribute-conditions.ts";
import { AttributeCondition } from "./attribute-filter.type.ts";
import { choropleth } from "./choropleth.ts";
import { Choropleth } from "./choropleth.type.ts";
import { FILTER, filteredCost } from "./filtered.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { Classification, Comparison } from "./indicator-enums.ts";
import { periodOf } from "./period.ts";
import { remainderOf } from "./remainder.ts";
import { Remainder } from "./remainder.type.ts";

const MIN_CLASSES = 2;
const MAX_CLASSES = 12;

@Resolver(() => Choropleth)
export class ChoroplethResolver {
  @Query(() => Choropleth, {
    description: "An indicator of all regions of a level below a region, with classes for a map.",
    complexity: ({ args, childComplexity }) => filteredCost(args, 1) + 1 + childComplexity,
  })
  async choropleth(
    @Arg("indicator", () => ID, { description: "Id of the indicator." }) id: string,
    @Arg("under", () => ID, { description: "Code of the region whose parts are shown." }) under: string,
    @Arg("level", () => RegionLevel, {
      nullable: true,
      description: "Level of the parts; the next below that has regions where left out.",
    })
    level: RegionLevel | null,
    @Arg("kinds", () => [RegionKind], {
      defaultValue: ["ADMINISTRATIVE"],
      description: "Kinds of the parts. Functional zones overlap nothing but are not counties by law.",
    })
    kinds: RegionKind[],
    @Arg("from", () => YearMonthScalar, {
      nullable: true,
      description: "First month of the period; the same as `to` where left out. A stock takes `to` alone.",
    })
    from: string | null,
    @Arg("to", () => YearMonthScalar, {
      nullable: true,
      description: "Last month of the period, at most the current one; the current one where left out.",
    })
    to: string | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("comparison", () => Comparison, {
      nullable: true,
      description: "What to compare with; nothing where left out.",
    })
    comparison: Comparison | null,
    @Arg("filter", () => [AttributeCondition], FILTER) conditions: AttributeCondition[] | null,
    @Arg("classification", () => Classification, { defaultValue: "QUANTILE", description: "How to make the classes." })
    classification: Classification,
    @Arg("classes", () => Int, { defaultValue: 5, description: "Classes wanted, 2 to 12." }) classes: number,
    @Ctx() context: Context,
  ): Promise<Choropleth> {
    if (classes < MIN_CLASSES || classes > MAX_CLASSES)
      throw new BadInput("classes", `a whole number from ${MIN_CLASSES} to ${MAX_CLASSES}`, classes);
    if (kinds.length === 0) throw new BadInput("kinds", "at least one kind", kinds);
    const indicator = indicatorById(id);
    const seen = context.regionsAsOf(regionsAsOf);
    return choropleth(seen, {
      indicator,
      under: seen.region(under),
      regionsAsOf: regionsAsOf ?? null,
      level: level ?? null,
      kinds,
      period: periodOf(indicator, from, to, context.today),
      comparison: comparison ?? null,
      filter: await filterOf(context, indicator, conditions),
      classification,
      classes,
    });
  }

  @FieldResolver(() => [Remainder], {
    description:
      "What the whole has and the regions listed have not: regions left out by kind, former ones, what is not placed further. Amounts of values and remainder together are those of the total.",
    complexity: ({ childComplexity }) => 50 + 20 * childComplexity,
  })
  remainder(@Root() { request, listed, amounts }: Choropleth, @Ctx() context: Context): Promise<Remainder[]> {
    return remainderOf(context.seenWith(request.under), request, listed, amounts);
  }
}
