import { Field, Float, ObjectType } from "type-graphql";
import { Region } from "../region/region.type.ts";

@ObjectType({ description: "What a value has from a region that is not of the day (原区划).", simpleResolvers: true })
export class TakenOver {
  @Field(() => Region, { description: "The region; its `validTo` says until when it was one." })
  region!: Region;

  @Field(() => Float, { nullable: true, description: "Its part of the value's numerator; null: not told." })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "Its part of the value's denominator; null for a count." })
  denominator!: number | null;
}
