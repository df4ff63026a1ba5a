import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "Complaints of one hour, from `from` on and before the next.", simpleResolvers: true })
export class ComplaintHour {
  @Field(() => DateTimeScalar, { description: "Its beginning." })
  from!: Date;

  @Field(() => Int, { nullable: true, description: "Complaints reported in it; null: no data." })
  complaints!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean of the same hour of the 28 days before the 24 hours; null where complaints were not on record yet on the first of them.",
  })
  usual!: number | null;
}
