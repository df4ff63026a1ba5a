import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Complaint } from "../complaints/complaint.type.ts";
import { complaintByKey } from "../complaints/complaint-by-key.ts";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { ComplaintLink, ComplaintLinkDecision } from "./complaint-link.type.ts";
import { decideLink } from "./decide-link.ts";
import { decidedPage } from "./decided.ts";
import { DecidedComplaintLink, DecidedComplaintLinkConnection } from "./decided.type.ts";
import { type ComplaintLinkState, complaintLinkStates } from "./link-states.ts";
import { linksOf, sameMatter } from "./links.ts";
import {
  ComplaintLinkProposal,
  ComplaintLinkProposalConnection,
  ComplaintLinkProposalFilter,
} from "./proposal.type.ts";
import { proposalPage } from "./proposals.ts";

@Resolver(() => Complaint)
export class MattersResolver {
  @FieldResolver(() => [ComplaintLink], {
    description:
      "What somebody said of it and others, the latest first; then at most five others that may tell of the same matter, the likeliest first: of its category, of the same estate or at most 100 m away, reported at most 7 days apart, in words at least 0.3 alike.",
    complexity: ({ childComplexity }) => 100 + 10 * childComplexity,
  })
  links(@Root() complaint: Complaint, @Ctx() context: Context): Promise<ComplaintLink[]> {
    return linksOf(complaint, context);
  }

  @FieldResolver(() => [Complaint], {
    description:
      "The other complaints of the same matter that one sees, in order of report: by confirmed links and mergings, over however many others.",
    complexity: ({ childComplexity }) => 20 + 5 * childComplexity,
  })
  sameMatter(@Root() complaint: Complaint, @Ctx() context: Context): Promise<Complaint[]> {
    return sameMatter(complaint, context);
  }

  @Mutation(() => Complaint, {
    description:
      'Says of two complaints of a city whether they tell of one matter, or takes it back; neither is changed, matters are counted anew. For who may act on complaints where both lie; where everybody is let in, with the header "Authorization: Bearer <write token>". The first of them as it is then.',
  })
  async decideComplaintLink(
    @Arg("complaint", () => ID, { description: "Opaque id of a complaint." }) complaint: string,
    @Arg("other", () => ID, { description: "Opaque id of the other." }) other: string,
    @Arg("decision", () => ComplaintLinkDecision, { description: "What is said." }) decision: ComplaintLinkDecision,
    @Arg("reason", () => String, { nullable: true, description: "Why, at most 500 characters." })
    reason: string | null,
    @Ctx() context: Context,
  ): Promise<Complaint> {
    await context.require("ACT");
    return decideLink(context, { complaint, other, decision, reason: reason ?? null });
  }
}

@Resolver(() => ComplaintLink)
export class ComplaintLinkResolver {
  @FieldResolver(() => Complaint, {
    nullable: true,
    description: "The other complaint; null outside of what one sees.",
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  other(@Root() { other }: ComplaintLink, @Ctx() context: Context): Promise<Complaint | null> {
    return complaintByKey.load(context, other);
  }
}

/** Of statements that hold complaints against those around them. */
const STATEMENT = 500;

@Resolver(() => ComplaintLinkProposal)
export class ComplaintLinkProposalResolver {
  @Query(() => ComplaintLinkProposalConnection, {
    description:
      "Complaints that may tell of a matter that another tells of (同一件事), of which nobody has said so yet, those reported last in front; each once, with the likeliest of those recorded before it. Of at most 92 days.",
    complexity: ({ args, childComplexity }) => STATEMENT + rowsOfPage(args.first) * childComplexity,
  })
  complaintLinkProposals(
    @Arg("under", () => ID, { description: "Code of a region: only complaints in it or below." }) under: string,
    @Arg("filter", () => ComplaintLinkProposalFilter, {
      nullable: true,
      description: "Which complaints; those of the last 30 days where left out.",
    })
    filter: ComplaintLinkProposalFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<ComplaintLinkProposalConnection> {
    return proposalPage(context, under, filter ?? {}, first, after);
  }

  @FieldResolver(() => Complaint, {
    nullable: true,
    description: "The complaint; null: it has gone meanwhile.",
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  complaint(@Root() { key }: ComplaintLinkProposal, @Ctx() context: Context): Promise<Complaint | null> {
    return complaintByKey.load(context, key);
  }
}

@Resolver(() => DecidedComplaintLink)
export class DecidedComplaintLinkResolver {
  @Query(() => DecidedComplaintLinkConnection, {
    description:
      "What somebody said of two complaints, whether they tell of one matter (同一件事), and stands: what was said last in front. UNDO of decideComplaintLink takes one back.",
    complexity: ({ args, childComplexity }) => STATEMENT + rowsOfPage(args.first) * childComplexity,
  })
  decidedComplaintLinks(
    @Arg("under", () => ID, { description: "Code of a region: only those whose later complaint lies in it or below." })
    under: string,
    @Arg("state", () => complaintLinkStates.enumObject, {
      nullable: true,
      description: "Only those that were confirmed, or refused; both where left out. PROPOSED is BAD_USER_INPUT.",
    })
    state: ComplaintLinkState | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<DecidedComplaintLinkConnection> {
    return decidedPage(context, under, state ?? null, first, after);
  }

  @FieldResolver(() => Complaint, {
    nullable: true,
    description: "The complaint; null: it has gone meanwhile.",
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  complaint(@Root() { key }: DecidedComplaintLink, @Ctx() context: Context): Promise<Complaint | null> {
    return complaintByKey.load(context, key);
  }
}
