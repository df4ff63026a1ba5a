import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { categoryById } from "./category.loaders.ts";
import { CATEGORY_LEVELS } from "./category-tree.ts";
import { ComplaintFilter } from "./complaint.input.ts";
import { ComplaintCategory } from "./complaint.type.ts";
import { heatmapCost, type StatisticsAsked, statisticsCost } from "./complaint-costs.ts";
import { complaintHeatmap, MAX_CELLS } from "./complaint-heatmap.ts";
import { ComplaintHeatmap, HeatmapWeight } from "./complaint-heatmap.type.ts";
import { ComplaintGroup, ComplaintStatistic } from "./complaint-statistics.type.ts";
import { shownStatistics } from "./shown-statistics.ts";

const FILTER = { nullable: true, description: "Which complaints; all where left out." } as const;

@Resolver(() => ComplaintStatistic)
export class ComplaintCountsResolver {
  @Query(() => [ComplaintStatistic], {
    description:
      "Complaints counted by any combination of groups, sorted by them; at most 20,000 rows. Where nothing is counted there is no row: whether that is zero or no data, dataCoverage says.",
    complexity: ({ args, childComplexity }) => statisticsCost(args as StatisticsAsked, childComplexity),
  })
  complaintStatistics(
    @Arg("filter", () => ComplaintFilter, FILTER) filter: ComplaintFilter | null,
    @Arg("groupBy", () => [ComplaintGroup], { description: "What to count by; an empty list counts all together." })
    groupBy: ComplaintGroup[],
    @Arg("level", () => RegionLevel, {
      nullable: true,
      description: "Level of the regions counted by; one below filter.under where left out. Only with REGION.",
    })
    level: RegionLevel | null,
    @Arg("categoryLevel", () => Int, {
      nullable: true,
      description:
        "Level of the categories counted by, 1 to 3: what is finer counts in the one above it, what is coarser stays itself. The finest where left out. Only with CATEGORY.",
    })
    categoryLevel: number | null,
    @Ctx() context: Context,
  ): Promise<ComplaintStatistic[]> {
    if (categoryLevel != null && !(categoryLevel >= 1 && categoryLevel <= CATEGORY_LEVELS))
      throw new BadInput("categoryLevel", `1 to ${CATEGORY_LEVELS}`, categoryLevel);
    if (categoryLevel != null && !groupBy.includes("CATEGORY"))
      throw new BadInput("categoryLevel", "CATEGORY in groupBy beside it", categoryLevel);
    return shownStatistics(context, filter ?? {}, groupBy, level ?? null, categoryLevel ?? null);
  }

  @Query(() => ComplaintHeatmap, {
    description:
      "Complaints with a location by square, on the finest grid that keeps to maxCells. Whole months of whole cities come from counts kept beside the data.",
    complexity: ({ args }) => heatmapCost(args.filter, false),
  })
  complaintHeatmap(
    @Arg("filter", () => ComplaintFilter, FILTER) filter: ComplaintFilter | null,
    @Arg("weight", () => HeatmapWeight, { defaultValue: HeatmapWeight.RAW, description: "What a square weighs." })
    weight: HeatmapWeight,
    @Arg("maxCells", () => Int, { defaultValue: MAX_CELLS, description: "Most squares wanted, 1 to 10,000." })
    maxCells: number,
    @Ctx() context: Context,
  ): Promise<ComplaintHeatmap> {
    return complaintHeatmap(context, filter ?? {}, weight, maxCells);
  }

  @FieldResolver(() => ComplaintCategory, { nullable: true, description: "The category." })
  category(@Root() statistic: ComplaintStatistic, @Ctx() context: Context): Promise<ComplaintCategory> | null {
    return statistic.categoryId === null ? null : categoryById.load(context, statistic.categoryId);
  }
}
