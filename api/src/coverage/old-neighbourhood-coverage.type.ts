import { Field, Int, ObjectType } from "type-graphql";
import { ManagementMode } from "../estate/estate-enums.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "Old neighbourhoods under one mode of management.", simpleResolvers: true })
export class ModeCount {
  @Field(() => ManagementMode, { description: "The mode; NONE also where nothing is known of the management." })
  mode!: ManagementMode;

  @Field(() => Int, { description: "Old neighbourhoods under it." })
  estates!: number;
}

@ObjectType({
  description: "How the old neighbourhoods (老旧小区, built by the end of 2000) of a region are managed on a day.",
  simpleResolvers: true,
})
export class OldNeighbourhoodCoverage {
  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => DateScalar, { description: "The day." })
  asOf!: string;

  @Field(() => Int, { description: "Old neighbourhoods; estates whose year is unknown are not counted." })
  oldNeighbourhoods!: number;

  @Field(() => Int, { description: "Those under some property management." })
  covered!: number;

  @Field(() => Int, { description: "Those whose renovation is finished." })
  renovated!: number;

  @Field(() => [ModeCount], {
    description: "By mode, in the enum's order, all 11; together they are the old neighbourhoods.",
    complexity: ({ childComplexity }) => 1 + 11 * childComplexity,
  })
  byMode!: ModeCount[];
}
