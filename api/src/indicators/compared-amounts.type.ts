import { Field, Float, InterfaceType } from "type-graphql";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import { ComparedPartType, comparedPartOf } from "./compared-part.type.ts";
import { NoDataNote, NotComparedNote, noDataNote, notComparedNote } from "./notes.ts";
import type { ComparedValue } from "./value.ts";

@InterfaceType({
  description:
    "A value with what it is made of, what it is compared with, and why either is missing: whatever shows one has these fields, so that one fragment asks for them.",
})
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

export function comparedAmountsOf(value: ComparedValue): ComparedAmounts {
  return {
    ...value,
    comparedPart: comparedPartOf(value.comparedPart),
    noData: noDataNote(value.noDataReason),
    notCompared: notComparedNote(value.notComparedReason),
  };
}
