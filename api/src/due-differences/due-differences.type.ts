import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Complaint } from "../complaints/complaint.type.ts";
import { type DueChangeReason, type DueShift, dueChangeReasons, dueShifts } from "../dues/due-change-reasons.ts";
import { connectionOf } from "../graphql/pages.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({
  description:
    "That what due times are counted by became another: holidays were announced, a policy was added. Each due time was counted anew.",
  simpleResolvers: true,
})
export class DueRulesChange {
  @Field(() => Int, { description: "Its number, from 2, in order; the first rules are 1." })
  number!: number;

  @Field(() => DateTimeScalar, { description: "When it was found, and the count began." })
  foundAt!: Date;

  @Field(() => [dueChangeReasons.enumObject], { description: "What became another." })
  reasons!: DueChangeReason[];

  @Field(() => String, { nullable: true, description: "Version of the holidays before; null: not kept." })
  holidaysBefore!: string | null;

  @Field(() => String, { description: "Version of the holidays since." })
  holidaysAfter!: string;

  @Field(() => [Int], { description: "Years whose holidays were not known before." })
  yearsAnnounced!: number[];

  @Field(() => [ID], {
    description:
      "Ids of the policies of which a version, or its end, became another: those that bear on the region asked, or on what one sees.",
  })
  policies!: string[];

  @Field(() => Int, { description: "Due times that are earlier by it: steps of open complaints." })
  earlier!: number;

  @Field(() => Int, { description: "Due times that are later by it." })
  later!: number;

  @Field(() => Int, { description: "Steps that were not due before, and are by it." })
  begun!: number;

  @Field(() => Int, { description: "Steps that were due before, and are not by it." })
  lifted!: number;

  @Field(() => Boolean, {
    description: "Whether due times are being counted just now, so that the numbers of the latest change may rise.",
  })
  isCounting!: boolean;
}

@ObjectType({
  description:
    "A step of a complaint that was due at another moment by the rules before: both counted at one moment from the same events.",
  simpleResolvers: true,
})
export class DueDifference {
  @Field(() => Complaint, { description: "The complaint, as it is now." })
  complaint!: Complaint;

  @Field(() => String, { description: "Id of the step in its policy." })
  step!: string;

  @Field(() => String, { description: "Chinese name of the step." })
  stepNameZh!: string;

  @Field(() => String, { description: "English name of the step." })
  stepNameEn!: string;

  @Field(() => Int, { description: "Number of the change of rules." })
  change!: number;

  @Field(() => [dueChangeReasons.enumObject], { description: "What of the rules became another." })
  reasons!: DueChangeReason[];

  @Field(() => dueShifts.enumObject, { description: "To where it was moved." })
  shift!: DueShift;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was due by the rules before; null: it was not.",
  })
  dueBefore!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was due by the rules since; null: it was not." })
  dueAfter!: Date | null;

  @Field(() => Boolean, {
    description: "Whether the moment before depended on a year whose holidays had not been announced.",
  })
  wasProvisional!: boolean;

  @Field(() => Boolean, {
    description: "Whether the moment since depends on a year whose holidays have not been announced.",
  })
  isProvisional!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Version of the policy in force when it was due before, as jining@1; null: none was.",
  })
  policyBefore!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Version of the policy in force when it was due since, as jining@1; null: none was.",
  })
  policyAfter!: string | null;

  @Field(() => DateTimeScalar, { description: "When the difference was found." })
  foundAt!: Date;
}

export const DueDifferenceConnection = connectionOf("DueDifference", () => DueDifference);
export type DueDifferenceConnection = InstanceType<typeof DueDifferenceConnection>;

@InputType({ description: "Which differences of due times; all conditions hold together." })
export class DueDifferenceFilter {
  @Field(() => ID, { nullable: true, description: "Code of a region: only complaints in it or below." })
  under?: string | null;

  @Field(() => Int, { nullable: true, description: "Only those of the change of rules with this number." })
  change?: number | null;

  @Field(() => dueChangeReasons.enumObject, {
    nullable: true,
    description: "Only those of changes for this reason, others beside it or not.",
  })
  reason?: DueChangeReason | null;

  @Field(() => dueShifts.enumObject, { nullable: true, description: "Only those moved so." })
  shift?: DueShift | null;
}
