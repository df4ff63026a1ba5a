import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { ComplaintFilter } from "./complaint.input.ts";
import { heatmapCost } from "./complaint-costs.ts";
import { complaintHeatmapFrames, MAX_FRAMES } from "./complaint-frames.ts";
import { ComplaintHeatmapFrames, HeatmapStep } from "./complaint-frames.type.ts";

@Resolver(() => ComplaintHeatmapFrames)
export class ComplaintFramesResolver {
  @Query(() => ComplaintHeatmapFrames, {
    description: `Complaints with a location by square and by day, week or month, for playback: every frame on one grid, the finest that keeps to maxCells, at most ${MAX_FRAMES} frames. Whole months of whole cities come from counts kept beside the data.`,
    complexity: ({ args }) => heatmapCost(args.filter, true),
  })
  complaintHeatmapFrames(
    @Arg("filter", () => ComplaintFilter, {
      nullable: true,
      description:
        "Which complaints; all where left out. filter.from and filter.to bound the frames; where one is left out, the first or last frame with a complaint does.",
    })
    filter: ComplaintFilter | null,
    @Arg("step", () => HeatmapStep, { description: "How long a frame is." }) step: HeatmapStep,
    @Arg("maxCells", () => Int, { defaultValue: 10_000, description: "Most squares wanted, 1 to 10,000." })
    maxCells: number,
    @Ctx() context: Context,
  ): Promise<ComplaintHeatmapFrames> {
    return complaintHeatmapFrames(context, filter ?? {}, step, maxCells);
  }
}
