import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { Region } from "../../region/region.type.ts";
import { DateScalar } from "../../scalars/scalars.ts";
import { policiesInForce } from "./policies-above.queries.ts";

@ObjectType({ description: "How many policies a region has in force.", simpleResolvers: true })
export class PoliciesInForce {
  @Field(() => Region, { description: "Whose they are." })
  region!: Region;

  @Field(() => Int, { description: "At least one." })
  policies!: number;
}

@Resolver(() => Region)
export class PoliciesAboveResolver {
  @FieldResolver(() => [PoliciesInForce], {
    description:
      "Policies in force on a day of the regions above, which hold for the region as well and are not counted as its own: the highest region first, those without any left out.",
    complexity: ({ childComplexity }) => 20 + 5 * childComplexity,
  })
  async policiesAbove(
    @Root() { ancestors }: Region,
    @Arg("on", () => DateScalar, { description: "The day." }) day: string,
    @Ctx() context: Context,
  ): Promise<PoliciesInForce[]> {
    if (ancestors.length === 0) return [];
    const rows = await context.run(policiesInForce, {
      cityCodes: [...new Set(ancestors.map(({ cityCode }) => cityCode))],
      regionIds: ancestors.map(({ regionId }) => regionId),
      day,
    });
    const counts = new Map(rows.map(({ region_id, policies }) => [region_id, policies]));
    return ancestors.flatMap((region) => {
      const policies = counts.get(region.regionId);
      return policies === undefined ? [] : [{ region, policies }];
    });
  }
}
