import { Field, ID, Int, ObjectType } from "type-graphql";
import { type ComplaintEventType, complaintEventTypes } from "../clocks/complaint-event-types.ts";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { DateScalar, DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "A step of a policy of deadlines. Limits are said as its text says them: 5 workingDays.",
  simpleResolvers: true,
})
export class ComplaintPolicyStep {
  @Field(() => ID, { description: "Id of the step, within its policy." })
  step!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => Boolean, { description: "Whether the policy's source states the limit; false: it is our reading." })
  isStated!: boolean;

  @Field(() => [String], { description: "Priorities of the complaints that it is for; empty: all." })
  priorities!: string[];

  @Field(() => [complaintEventTypes.enumObject], {
    description: "Events that start it; one later in the list takes over from one before it.",
  })
  starts!: ComplaintEventType[];

  @Field(() => [complaintEventTypes.enumObject], { description: "Events that end it." })
  ends!: ComplaintEventType[];

  @Field(() => String, { description: "How long it may take." })
  limit!: string;

  @Field(() => Boolean, { description: "Whether the event that starts it may set its deadline." })
  isDated!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "So long before it is due it draws a yellow card; null: it draws none.",
  })
  yellow!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Most that extensions may add up to; null: it is not extended.",
  })
  extension!: string | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "The level that consents to an extension; null: it is not extended.",
  })
  extensionConsent!: HandlingLevel | null;

  @Field(() => String, {
    nullable: true,
    description: "Within this a wrong assignment goes back; null: it does not.",
  })
  returnWithin!: string | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "The level that it goes to when it is overdue; null: none.",
  })
  escalatesTo!: HandlingLevel | null;
}

@ObjectType({
  description: "A version of a policy of deadlines (时限规则): shipped with the platform, or made by the site.",
  simpleResolvers: true,
})
export class ComplaintPolicy {
  /** YAML, shipped or of the site. */
  yaml!: string;
  /** The number of the policy's next version. */
  next!: number;

  @Field(() => ID, { description: "Id of the policy, the same in all its versions." })
  policy!: string;

  @Field(() => Int, { description: "Number of the version, from 1." })
  version!: number;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, {
    description: "Where it is laid down, in Chinese; in whatever language its text says it in one alone.",
  })
  sourceZh!: string;

  @Field(() => String, {
    description: "Where it is laid down, in English; in whatever language its text says it in one alone.",
  })
  sourceEn!: string;

  @Field(() => String, {
    description: "Where it is laid down.",
    deprecationReason: "It is told in two languages: ask for sourceZh or sourceEn.",
  })
  source!: string;

  @Field(() => ID, { description: "Code of the region whose complaints it is for, and those below." })
  regionCode!: string;

  @Field(() => [String], { description: "Parts of names of the sources that it is for; empty: all." })
  sources!: string[];

  @Field(() => [ID], { description: "Categories that it is for, with all below them; empty: all." })
  categories!: string[];

  @Field(() => [String], { description: "Names of the firms that it is for; empty: all." })
  firms!: string[];

  @Field(() => [String], { description: "Priorities that it is for; empty: all." })
  priorities!: string[];

  @Field(() => [ComplaintPolicyStep], { description: "Its steps, in order." })
  steps!: ComplaintPolicyStep[];

  @Field(() => DateScalar, { nullable: true, description: "First day on which it is in force; null: ever since." })
  from!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which it is in force no more; null: none is set.",
  })
  to!: string | null;

  @Field(() => String, { nullable: true, description: "YAML, as the site gave it; null: shipped." })
  text!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the site added it; null: shipped." })
  addedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who added it; null: shipped." })
  addedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Who said since when it ends; null: nobody." })
  endedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When they said so; null: nobody has." })
  endedAt!: Date | null;
}

@ObjectType({ description: "What became of a policy that was given.", simpleResolvers: true })
export class AddedPolicy {
  @Field(() => ComplaintPolicy, {
    nullable: true,
    description: "The version, as it is kept, or would be (dryRun); null where there are faults.",
  })
  policy!: ComplaintPolicy | null;

  @Field(() => [String], {
    description: "All that is wrong, each with line and column, what was expected and what came; empty: nothing is.",
  })
  faults!: string[];
}
