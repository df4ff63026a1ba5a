import { Field, ID, InputType, Int } from "type-graphql";
import { REGIONS_AS_OF } from "../region/regions-as-of.ts";
import { DateScalar } from "../scalars/scalars.ts";

@InputType({
  description: "Which property firms: all conditions given must hold. States are taken as of a day.",
})
export class PropertyFirmFilter {
  @Field(() => ID, { nullable: true, description: "Code of a region: only firms registered in it or below." })
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;

  @Field(() => String, { nullable: true, description: "Only names that contain this text." })
  nameContains?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has a party organisation on the day." })
  hasOrganisation?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has a party-building instructor on the day." })
  hasInstructor?: boolean | null;

  @Field(() => Int, { nullable: true, description: "Least star rating, 0 to 5; unknown ones are left out." })
  starRatingAtLeast?: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day the states are taken at; today where left out." })
  asOf?: string | null;
}
