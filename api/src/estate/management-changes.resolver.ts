import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { changesOfManagement } from "./management-changes.ts";
import { ManagementChange } from "./management-changes.type.ts";

/** Rows that the list is taken to have: some of the counties of a province, a few changes each. */
const USUAL_CHANGES = 200;

@Resolver(() => ManagementChange)
export class ManagementChangesResolver {
  @Query(() => [ManagementChange], {
    description:
      "Estates that exist on two days and are managed differently on them, counted by region and both modes; sorted by the region's code.",
    complexity: ({ childComplexity }) => 1 + USUAL_CHANGES * childComplexity,
  })
  managementChanges(
    @Arg("under", () => ID, { nullable: true, description: "Code of a region; everywhere where left out." })
    under: string | null,
    @Arg("level", () => RegionLevel, {
      defaultValue: "COUNTY",
      description: "Level of the regions counted by; estates known only to a region above it are left out.",
    })
    level: RegionLevel,
    @Arg("from", () => DateScalar, {
      description: "The first day; for a change within a year, the last of the year before.",
    })
    from: string,
    @Arg("to", () => DateScalar, { description: "The second day, after the first and up to today." }) to: string,
    @Arg("before", () => [managementModes.enumObject], {
      nullable: true,
      description: "Only those managed in one of these ways on the first day.",
    })
    before: ManagementMode[] | null,
    @Arg("after", () => [managementModes.enumObject], {
      nullable: true,
      description: "Only those managed in one of these ways on the second day.",
    })
    after: ManagementMode[] | null,
    @Ctx() context: Context,
  ): Promise<ManagementChange[]> {
    return changesOfManagement(context, {
      under: under ?? null,
      level,
      from,
      to,
      before: before ?? null,
      after: after ?? null,
    });
  }
}
