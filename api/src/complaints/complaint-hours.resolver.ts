import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { statisticsCost } from "./complaint-costs.ts";
import { complaintHours } from "./complaint-hours.ts";
import { ComplaintHour } from "./complaint-hours.type.ts";

@Resolver(() => ComplaintHour)
export class ComplaintHoursResolver {
  @Query(() => [ComplaintHour], {
    description: "Complaints of the 24 hours before a moment, hour by hour, the earliest first, beside what is usual.",
    complexity: () => statisticsCost({ groupBy: ["DAY"] }, 0),
  })
  complaintHours(
    @Arg("under", () => ID, { nullable: true, description: "Code of a region; everywhere where left out." })
    under: string | null,
    @Arg("until", () => DateTimeScalar, {
      description: "Where the last hour ends, not included; any moment, usually a full hour.",
    })
    until: Date,
    @Ctx() context: Context,
  ): Promise<ComplaintHour[]> {
    return complaintHours(context, under ?? null, until);
  }
}
