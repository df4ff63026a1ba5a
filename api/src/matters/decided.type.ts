import { Field, ObjectType } from "type-graphql";
import type { ComplaintKey } from "../complaints/complaint.type.ts";
import { connectionOf } from "../graphql/pages.ts";
import { ComplaintLink } from "./complaint-link.type.ts";

@ObjectType({
  description: "Two complaints of which somebody said whether they tell of one matter (同一件事), and it stands.",
  simpleResolvers: true,
})
export class DecidedComplaintLink {
  /** The later of the two, by number. */
  key!: ComplaintKey;

  @Field(() => ComplaintLink, {
    description: "The earlier of the two, what was said of them, why and by whom, and what spoke for it then.",
  })
  link!: ComplaintLink;
}

export const DecidedComplaintLinkConnection = connectionOf("DecidedComplaintLink", () => DecidedComplaintLink);
export type DecidedComplaintLinkConnection = InstanceType<typeof DecidedComplaintLinkConnection>;
