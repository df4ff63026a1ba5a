import { Field, Float, ObjectType } from "type-graphql";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../data-coverage/data-coverage.ts";
import { ComparedPartType } from "./compared-part.type.ts";
import { NoDataNote, NotComparedNote } from "./notes.ts";

/** A value with what it is made of and what it is compared with: fields of every type that shows one. */
@ObjectType({ simpleResolvers: true })
export abstract class ComparedAmounts {
  @Field(() => Float, {
    nullable: true,
    description: "In the indicator's unit; null: no data, noData says why. Never 0 for want of data.",
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "What was counted; null where nothing is known of the region and period.",
  })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "What it is divided by; null for a count." })
  denominator!: number | null;

  @Field(() => Float, { nullable: true, description: "Value of the period compared with; null without a comparison." })
  previous!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "value − previous (comparedPart.value − previous where there is one); percentage points for a percentage.",
  })
  change!: number | null;

  @Field(() => Float, { nullable: true, description: "change ÷ previous, in percent; null where previous is 0." })
  changePercent!: number | null;

  @Field(() => ComparedPartType, {
    nullable: true,
    description:
      "Where the two periods are not known in the same regions: what the change is from. Null where all of the value is compared.",
  })
  comparedPart!: ComparedPartType | null;

  @Field(() => ExtentEnum, {
    description:
      "How far region and period are known. PART: the value is that of the parts known; for a ratio, of those in which all that it is made of is.",
  })
  extent!: Extent;

  @Field(() => NoDataNote, { nullable: true, description: "Why there is no value; null where there is one." })
  noData!: NoDataNote | null;

  @Field(() => NotComparedNote, {
    nullable: true,
    description: "Why a comparison that was asked for is not made; null where it is.",
  })
  notCompared!: NotComparedNote | null;
}
