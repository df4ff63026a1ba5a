import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { comparedRegions } from "../accounts/compared-region.queries.ts";
import { setCompared } from "../accounts/compared-regions.ts";
import type { Context } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { RegionToGrant, regionToGrantOf } from "./region-to-grant.type.ts";

const NEEDS = "Needs the right to manage accounts.";

@Resolver()
export class ComparedRegionResolver {
  @Query(() => [RegionToGrant], {
    description: `Regions whose parts may learn how they stand among one another (siblingPosition), by code. ${NEEDS}`,
  })
  async comparedRegions(@Ctx() context: Context): Promise<RegionToGrant[]> {
    await context.require("ACCOUNTS");
    const rows = await context.run(comparedRegions, {});
    return rows.map(({ region_id }) => regionToGrantOf(context.namesOfAll.byId(region_id)));
  }

  @Mutation(() => [RegionToGrant], {
    description: `Lets the parts of a region learn how they stand among one another, or no longer. All such regions as they then are. ${NEEDS}`,
  })
  async compareRegion(
    @Arg("regionCode", () => ID, { description: "Code of the region." }) regionCode: string,
    @Arg("allowed", () => Boolean, { description: "False ends it." }) allowed: boolean,
    @Ctx() context: Context,
  ): Promise<RegionToGrant[]> {
    await context.require("ACCOUNTS");
    try {
      await inTransaction(context.database, (client) =>
        setCompared({ client, actor: context.actor, at: new Date(), day: context.today }, regionCode, allowed),
      );
    } catch (error) {
      throw context.userError(error);
    }
    await context.changed(["access"]);
    return this.comparedRegions(context);
  }
}
