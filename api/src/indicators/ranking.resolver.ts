import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { RegionKind, RegionLevel } from "../region/region-enums.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import { filterOf } from "./attribute-conditions.ts";
import { AttributeCondition } from "./attribute-filter.type.ts";
import { FILTER, filteredCost } from "./filtered.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { Comparison } from "./indicator-enums.ts";
import { periodOf } from "./period.ts";
import { ranking } from "./ranking.ts";
import { IndicatorRankingConnection, RankingOrder } from "./ranking.type.ts";

/** All regions of the level are valued and sorted, however few are on the page. */
const COST = 1_500;

@Resolver()
export class RankingResolver {
  @Query(() => IndicatorRankingConnection, {
    description:
      "The regions of any level below a region in the order of an indicator, page by page: all streets of a city, all communities of a county. Those without a value come last, without rank.",
    complexity: ({ args, childComplexity }) => COST + filteredCost(args, 1) + rowsOfPage(args.first) * childComplexity,
  })
  async indicatorRanking(
    @Arg("indicator", () => ID, { description: "Id of the indicator." }) id: string,
    @Arg("under", () => ID, { description: "Code of the region whose parts are ranked." }) under: string,
    @Arg("level", () => RegionLevel, { description: "Level of the parts, below that of the region." })
    level: RegionLevel,
    @Arg("kinds", () => [RegionKind], { defaultValue: ["ADMINISTRATIVE"], description: "Kinds of the parts." })
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
    @Arg("comparison", () => Comparison, {
      nullable: true,
      description: "What to compare with; nothing where left out.",
    })
    comparison: Comparison | null,
    @Arg("filter", () => [AttributeCondition], FILTER) conditions: AttributeCondition[] | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("order", () => RankingOrder, { defaultValue: "LARGEST", description: "How they are sorted." })
    order: RankingOrder,
    @Arg("nameContains", () => String, {
      nullable: true,
      description: "Only those whose name, code or pinyin contains this, with the rank among all.",
    })
    nameContains: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<IndicatorRankingConnection> {
    const context = request.regionsAsOf(regionsAsOf);
    const indicator = indicatorById(id);
    const ranked = await ranking(
      context,
      {
        indicator,
        under: context.region(under),
        level,
        kinds,
        period: periodOf(indicator, from, to, context.today),
        comparison: comparison ?? null,
        filter: await filterOf(context, indicator, conditions),
        regionsAsOf: regionsAsOf ?? null,
      },
      { order, nameContains: nameContains ?? "" },
      first,
      after ?? null,
    );
    return new IndicatorRankingConnection(ranked);
  }
}
