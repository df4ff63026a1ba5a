import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { BoxInput, NearInput } from "../graphql/spatial-input.ts";
import { REGIONS_AS_OF } from "../region/regions-as-of.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { type ComplaintStatus, complaintStatuses } from "./complaint-statuses.ts";

@InputType({ description: "Which complaints: all conditions given must hold; an empty list matches none." })
export class ComplaintFilter {
  @Field(() => ID, { nullable: true, description: "Code of a region: only complaints in it or below." })
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;

  @Field(() => BoxInput, { nullable: true, description: "Only complaints whose location is inside the box." })
  within?: BoxInput | null;

  @Field(() => NearInput, { nullable: true, description: "Only complaints within a distance of a point." })
  near?: NearInput | null;

  @Field(() => ID, { nullable: true, description: "Opaque id of an estate: only complaints about it." })
  estate?: string | null;

  @Field(() => [String], { nullable: true, description: "Only these categories, by id, and those below them." })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Only from these source systems, by name." })
  sources?: string[] | null;

  @Field(() => [complaintStatuses.enumObject], {
    nullable: true,
    description: "Only those that stand at one of these steps.",
  })
  statuses?: ComplaintStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: "First day reported, included." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day reported, included." })
  to?: string | null;
}

export const ComplaintOrder = { REPORTED_DESC: "REPORTED_DESC", REPORTED_ASC: "REPORTED_ASC" } as const;
export type ComplaintOrder = keyof typeof ComplaintOrder;

registerEnumType(ComplaintOrder, {
  name: "ComplaintOrder",
  description: "How complaints are sorted.",
  valuesConfig: {
    REPORTED_DESC: { description: "Newest first." },
    REPORTED_ASC: { description: "Oldest first." },
  },
});
