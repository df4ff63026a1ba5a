import { Field, ID, InputType, Int } from "type-graphql";
import { type ComplaintEventType, complaintEventTypes } from "../clocks/complaint-event-types.ts";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { type LimitUnit, limitUnits } from "../clocks/limit-units.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@InputType({ description: "Something that happened to a complaint, as its source knows it." })
export class ComplaintEventInput {
  @Field(() => String, { description: "Its id, unique within the source; the same id again changes nothing." })
  eventId!: string;

  @Field(() => ID, { description: "The complaint's id in the source that it came from." })
  complaint!: string;

  @Field(() => complaintEventTypes.enumObject, { description: "What happened." })
  type!: ComplaintEventType;

  @Field(() => DateTimeScalar, {
    description: "When it happened; not before the complaint was reported, and not in the future.",
  })
  at!: Date;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "Level of whoever did it; of ASSIGNED, TRANSFERRED and ESCALATED: of whoever it goes to.",
  })
  level?: HandlingLevel | null;

  @Field(() => String, {
    nullable: true,
    description: "The unit that did it, or that it goes to: a firm, an office, a department.",
  })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "Why, in the source's words, at most 10,000 characters." })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The one step of its policy that it is about, by id; every step where left out.",
  })
  step?: string | null;

  @Field(() => String, { nullable: true, description: "Priority of the complaint, as it was said with the event." })
  priority?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of EXTENDED: how much was granted; all that the policy allows where left out.",
  })
  amount?: number | null;

  @Field(() => limitUnits.enumObject, {
    nullable: true,
    description: "Unit of the amount; the policy's where left out.",
  })
  amountUnit?: LimitUnit | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "The dated deadline (限期) that was set with it." })
  due?: Date | null;

  @Field(() => Int, { nullable: true, description: "Of RATED: the caller's satisfaction, 1 to 5." })
  satisfaction?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Of MERGED: the complaint that it goes on under, by its id in the source that both came from, in the same city. Refused where it is not known, the same, or goes on under this one itself.",
  })
  mergedInto?: string | null;
}
