import { Field, Int, ObjectType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";

@ObjectType({
  description: "Estates of a region that were managed one way on the first of two days, and another way on the second.",
  simpleResolvers: true,
})
export class ManagementChange {
  @Field(() => Region, { description: "The region, at the level asked for." })
  region!: Region;

  @Field(() => managementModes.enumObject, {
    nullable: true,
    description: "The mode on the first day; null: nothing says.",
  })
  before!: ManagementMode | null;

  @Field(() => managementModes.enumObject, {
    nullable: true,
    description: "The mode on the second day; null: nothing says.",
  })
  after!: ManagementMode | null;

  @Field(() => Int, { description: "Estates that changed so." })
  estates!: number;

  @Field(() => Int, { description: "Their households together; unknown ones count 0." })
  households!: number;
}
