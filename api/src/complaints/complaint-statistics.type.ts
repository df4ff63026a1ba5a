import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { DateScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { type ComplaintStatus, complaintStatuses } from "./complaint-statuses.ts";

export const ComplaintGroup = {
  REGION: "REGION",
  MONTH: "MONTH",
  WEEK: "WEEK",
  DAY: "DAY",
  CATEGORY: "CATEGORY",
  SOURCE: "SOURCE",
  STATUS: "STATUS",
} as const;
export type ComplaintGroup = keyof typeof ComplaintGroup;

registerEnumType(ComplaintGroup, {
  name: "ComplaintGroup",
  description: "What complaints are counted by.",
  valuesConfig: {
    REGION: { description: "By the region at a level that contains them." },
    MONTH: { description: "By the month reported." },
    WEEK: { description: "By the week reported, Monday to Sunday." },
    DAY: { description: "By the day reported." },
    CATEGORY: { description: "By category." },
    SOURCE: { description: "By source system." },
    STATUS: { description: "By the step of the closed loop they stand at." },
  },
});

@ObjectType({
  description: "How many complaints are alike in what they were grouped by; fields not grouped by are null.",
  simpleResolvers: true,
})
export class ComplaintStatistic {
  categoryId!: string | null;

  @Field(() => Region, {
    nullable: true,
    description: "The region; null beside other regions: complaints known only to a region above the level.",
  })
  region!: Region | null;

  @Field(() => YearMonthScalar, { nullable: true, description: "The month reported." })
  month!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Monday of the week reported." })
  weekOf!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day reported." })
  day!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the source system." })
  source!: string | null;

  @Field(() => complaintStatuses.enumObject, { nullable: true, description: "The step they stand at." })
  status!: ComplaintStatus | null;

  @Field(() => Int, { nullable: true, description: "Complaints; null: suppressed." })
  complaints!: number | null;

  @Field(() => Boolean, {
    description:
      "Whether the count is kept back: by category or status, small counts of an estate, a box or a radius are, and as many others as it takes that none can be reckoned; of a region all are where they would give an estate's back. It may be zero. With no code: every count of the region and period; with all else null: every count of the answer.",
  })
  suppressed!: boolean;
}
