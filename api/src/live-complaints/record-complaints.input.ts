import { Field, Float, ID, InputType, Int } from "type-graphql";
import { type ComplaintStatus, complaintStatuses } from "../complaints/complaint-statuses.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

const MOMENT = {
  nullable: true,
  description: "When that step was reached, the last time; null: not reached.",
} as const;

@InputType({
  description:
    "A complaint as its source knows it. It needs a place: longitude and latitude, a region's code, or an estate.",
})
export class ComplaintInput {
  @Field(() => String, { description: "Its id, unique within the source; the same id again brings it up to date." })
  externalId!: string;

  @Field(() => String, {
    description: "Category: an id of complaintCategories, or a word of the source's own, at most 200 characters.",
  })
  category!: string;

  @Field(() => DateTimeScalar, { description: "When it was reported; not in the future." })
  reportedAt!: Date;

  @Field(() => Float, { nullable: true, description: "Longitude, WGS 84, degrees; with latitude." })
  longitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Latitude, WGS 84, degrees; with longitude." })
  latitude?: number | null;

  @Field(() => ID, { nullable: true, description: "Code of the region it belongs to." })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: "External id of the estate it is about, of the same source." })
  estate?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The estate in the source's words, where it has no id of it: one that is certain is taken, what is doubtful waits for somebody (estateLinks).",
  })
  estateName?: string | null;

  // Nullable for the compiled executor, which wants a value for a field that is required, default or not.
  @Field(() => complaintStatuses.enumObject, {
    nullable: true,
    defaultValue: "RECEIVED",
    description: "The step it stands at.",
  })
  status?: ComplaintStatus | null;

  @Field(() => DateTimeScalar, MOMENT)
  assignedAt?: Date | null;

  @Field(() => DateTimeScalar, MOMENT)
  escalatedAt?: Date | null;

  @Field(() => DateTimeScalar, MOMENT)
  handledAt?: Date | null;

  @Field(() => DateTimeScalar, MOMENT)
  closedAt?: Date | null;

  @Field(() => DateTimeScalar, MOMENT)
  reopenedAt?: Date | null;

  @Field(() => Int, { nullable: true, description: "The caller's satisfaction, 1 to 5; null: not asked." })
  satisfaction?: number | null;

  @Field(() => String, { nullable: true, description: "The caller's words, at most 10,000 characters." })
  description?: string | null;
}
