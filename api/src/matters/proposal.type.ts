import { Field, Float, InputType, ObjectType } from "type-graphql";
import type { ComplaintKey } from "../complaints/complaint.type.ts";
import { connectionOf } from "../graphql/pages.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { ComplaintLink } from "./complaint-link.type.ts";

@ObjectType({
  description:
    "A complaint and the likeliest of those recorded before it that may tell of the same matter; nobody has said so yet.",
  simpleResolvers: true,
})
export class ComplaintLinkProposal {
  key!: ComplaintKey;

  @Field(() => ComplaintLink, { description: "The other complaint, and what speaks for it." })
  link!: ComplaintLink;
}

export const ComplaintLinkProposalConnection = connectionOf("ComplaintLinkProposal", () => ComplaintLinkProposal);
export type ComplaintLinkProposalConnection = InstanceType<typeof ComplaintLinkProposalConnection>;

@InputType({ description: "Of which complaints links are proposed; all conditions hold together." })
export class ComplaintLinkProposalFilter {
  @Field(() => [String], { nullable: true, description: "Only these categories, by id, and those below them." })
  categories?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day reported, included; where left out, 29 days before the last.",
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day reported, included; today where left out." })
  to?: string | null;

  @Field(() => Float, { nullable: true, description: "Only scores from this on, 0 to 1; all where left out." })
  scoreFrom?: number | null;
}
