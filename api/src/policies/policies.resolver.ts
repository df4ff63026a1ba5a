import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { dayAfter } from "../calendar/day.ts";
import type { Context } from "../context.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { AddedPolicy, ComplaintPolicy } from "./complaint-policy.type.ts";
import { nextVersionDraft } from "./next-version-draft.ts";
import { addPolicy, endVersion, listedPolicies } from "./site-policies.ts";

@Resolver(() => ComplaintPolicy)
export class PoliciesResolver {
  @Query(() => [ComplaintPolicy], {
    description:
      "Policies of deadlines: every version that is, was or will be in force, shipped, or of the site for a region that one sees or one above those; by id and in the order in which they come into force.",
  })
  complaintPolicies(@Ctx() context: Context): Promise<ComplaintPolicy[]> {
    return listedPolicies(context);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: "The region whose complaints it is for; null: none of this code is seen here.",
  })
  region(@Root() { regionCode }: ComplaintPolicy, @Ctx() context: Context): Region | null {
    return context.regions.find(regionCode);
  }

  @FieldResolver(() => String, {
    description:
      "YAML to begin the policy's next version with: this one's, with the next number, in force from tomorrow on and without an end.",
  })
  nextVersionDraft(@Root() { yaml, next }: ComplaintPolicy, @Ctx() context: Context): string {
    return nextVersionDraft(yaml, next, dayAfter(context.today));
  }

  @Mutation(() => AddedPolicy, {
    description:
      'Keeps a version of a policy of deadlines, in force from tomorrow at the earliest; what of the same policy would be in force beside it ends as it begins. Due times are counted anew, what was said of days before stands. Faults are told and nothing is kept. For who may act in its region; where everybody is let in, with the header "Authorization: Bearer <write token>".',
  })
  async addComplaintPolicy(
    @Arg("text", () => String, {
      description: "YAML of one version (docs/closed-loops.md), at most 100,000 characters.",
    })
    text: string,
    @Arg("dryRun", () => Boolean, { defaultValue: false, description: "Only to check it: nothing is kept." })
    dryRun: boolean,
    @Ctx() context: Context,
  ): Promise<AddedPolicy> {
    await context.require("ACT");
    return addPolicy(context, text, dryRun);
  }

  @Mutation(() => ComplaintPolicy, {
    description:
      'Ends a version of a policy of deadlines, shipped or of the site: from the day on it is in force no more, and its clocks stop. For who may act in its region; where everybody is let in, with the header "Authorization: Bearer <write token>". NOT_FOUND: no such version there.',
  })
  async endComplaintPolicy(
    @Arg("policy", () => ID, { description: "Id of the policy." }) policy: string,
    @Arg("version", () => Int, { description: "Number of the version." }) version: number,
    @Arg("endsOn", () => DateScalar, {
      description: "First day on which it is in force no more; tomorrow at the earliest.",
    })
    endsOn: string,
    @Ctx() context: Context,
  ): Promise<ComplaintPolicy> {
    await context.require("ACT");
    return endVersion(context, { policy, version, endsOn });
  }
}
