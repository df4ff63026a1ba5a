import { Field, Float, ID, InputType, Int } from "type-graphql";
import { RegionLevel } from "../region/region-enums.ts";

@InputType({ description: "A target to be recorded." })
export class TargetInput {
  @Field(() => ID, { description: "Id of an indicator of which more or less is better." })
  indicator!: string;

  @Field(() => ID, { description: "Code of the region; beside `level`, of the one above." })
  regionCode!: string;

  @Field(() => RegionLevel, {
    nullable: true,
    description:
      "The same for every administrative region of this level below it, functional zones apart: recorded for each; one that is named by itself keeps its own.",
  })
  level?: RegionLevel | null;

  @Field(() => Int, { description: "From 2000 to 2100." })
  year!: number;

  @Field(() => Float, {
    nullable: true,
    description: "In the indicator's unit, a percentage from 0 to 100; null takes the target back.",
  })
  value?: number | null;

  @Field(() => String, { description: "The document that sets it, of 1 to 200 characters." })
  document!: string;
}
