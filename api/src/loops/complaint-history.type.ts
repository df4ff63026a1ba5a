import { Field, ID, Int, ObjectType } from "type-graphql";
import { type ComplaintEventType, complaintEventTypes } from "../clocks/complaint-event-types.ts";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { type LimitUnit, limitUnits } from "../clocks/limit-units.ts";
import type { ComplaintKey } from "../complaints/complaint.type.ts";
import { Person } from "../persons/person-kind.ts";
import type { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "Something that happened to a complaint.", simpleResolvers: true })
export class ComplaintHistoryEvent {
  /** Of the complaint. */
  region!: Region;
  priority!: string | null;
  /** Of MERGED: key of the complaint that it goes on under. */
  target!: ComplaintKey | null;

  @Field(() => complaintEventTypes.enumObject, { description: "What happened." })
  type!: ComplaintEventType;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was told here; null: not known, as of the times of the complaint's own row.",
  })
  toldAt!: Date | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description:
      "Level of whoever did it; of ASSIGNED, TRANSFERRED and ESCALATED: of whoever it went to. Null: not told.",
  })
  level!: HandlingLevel | null;

  @Person("WORDS")
  @Field(() => String, {
    nullable: true,
    description: "The unit that did it, or that it went to; null: not told. May hold persons.",
  })
  unit!: string | null;

  @Person("WORDS")
  @Field(() => String, { nullable: true, description: "Why, in the source's words; null: not told. May hold persons." })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The one step of the policy that it is about, by id; null: every step.",
  })
  step!: string | null;

  @Field(() => Int, { nullable: true, description: "Of EXTENDED: how much was granted." })
  amount!: number | null;

  @Field(() => limitUnits.enumObject, { nullable: true, description: "Unit of the amount." })
  amountUnit!: LimitUnit | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "The dated deadline (限期) that was set with it." })
  due!: Date | null;

  @Field(() => Int, { nullable: true, description: "Of RATED: the caller's satisfaction, 1 to 5." })
  satisfaction!: number | null;

  @Field(() => String, { description: "Name of the source system that told it." })
  source!: string;

  @Field(() => ID, { nullable: true, description: "Its id in that source; null: a time of the complaint's own row." })
  eventId!: string | null;
}

@ObjectType({ description: "A stretch of time over which a complaint was in one hand.", simpleResolvers: true })
export class ComplaintHand {
  /** Of the complaint. */
  region!: Region;

  @Field(() => DateTimeScalar, { description: "From when on." })
  from!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when; null: it still is." })
  to!: Date | null;

  @Field(() => complaintEventTypes.enumObject, { description: "The event that gave it there." })
  since!: ComplaintEventType;

  @Field(() => handlingLevels.enumObject, { nullable: true, description: "Level of whoever had it; null: not told." })
  level!: HandlingLevel | null;

  @Person("WORDS")
  @Field(() => String, {
    nullable: true,
    description: "The unit that had it; null: not told. May hold persons.",
  })
  unit!: string | null;
}
