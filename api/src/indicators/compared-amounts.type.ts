import { Field, Float, ObjectType } from "type-graphql";

/** A value with what it is made of and what it is compared with: fields of every type that shows one. */
@ObjectType({ simpleResolvers: true })
export abstract class ComparedAmounts {
  @Field(() => Float, {
    nullable: true,
    description: "In the indicator's unit; null where the denominator is 0: no data.",
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "What was counted; null where the period lies before the counts.",
  })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "What it is divided by; null for a count." })
  denominator!: number | null;

  @Field(() => Float, { nullable: true, description: "Value of the period compared with; null without a comparison." })
  previous!: number | null;

  @Field(() => Float, { nullable: true, description: "value − previous; percentage points for a percentage." })
  change!: number | null;

  @Field(() => Float, { nullable: true, description: "change ÷ previous, in percent; null where previous is 0." })
  changePercent!: number | null;
}
