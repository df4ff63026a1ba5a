import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { Region } from "../region/region.type.ts";
import { boundaryByRegionId } from "./boundary.loaders.ts";
import { Boundary } from "./boundary.type.ts";

@Resolver(() => Region)
export class RegionBoundaryResolver {
  @FieldResolver(() => Boundary, {
    nullable: true,
    description: "The boundary in full detail; null where none is known. For maps use /boundaries instead.",
    complexity: 50,
  })
  boundary(@Root() region: Region, @Ctx() context: Context): Promise<Boundary | null> {
    return boundaryByRegionId.load(context, region.regionId);
  }
}
