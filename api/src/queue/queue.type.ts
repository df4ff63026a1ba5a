import { Field, Int, ObjectType } from "type-graphql";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { Complaint } from "../complaints/complaint.type.ts";
import { connectionOf } from "../graphql/pages.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "An open complaint that asks for somebody, with the step whose clock says so.",
  simpleResolvers: true,
})
export class QueueEntry {
  /** '': no clock goes. */
  step!: string;
  at!: Date;

  @Field(() => Complaint, { description: "The complaint." })
  complaint!: Complaint;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the step is due; null: paused before it was due, or no clock goes.",
  })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when its clock stands; null: it goes." })
  pausedSince!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when it stands reported to another level; null: it does not.",
  })
  escalatedAt!: Date | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "The level that it was reported to; null: to none, or its source did not say which.",
  })
  escalatedTo!: HandlingLevel | null;

  @Field(() => Int, { description: "How often it was handed back." })
  returns!: number;
}

export const QueueConnection = connectionOf("QueueEntry", () => QueueEntry);
export type QueueConnection = InstanceType<typeof QueueConnection>;

@ObjectType({
  description: "How many rows each list of the queue has; a complaint may stand in several.",
  simpleResolvers: true,
})
export class QueueCounts {
  @Field(() => Int, { description: "Steps that have drawn a yellow card and are not due yet." })
  dueSoon!: number;

  @Field(() => Int, { description: "Steps that were due before." })
  overdue!: number;

  @Field(() => Int, { description: "Complaints that have one or more of those steps." })
  overdueComplaints!: number;

  @Field(() => Int, { description: "Complaints reported to another level, the one asked for, and not handled since." })
  escalated!: number;

  @Field(() => Int, { description: "Complaints whose clock has stood for 5 days or more." })
  pausedLong!: number;

  @Field(() => Int, { description: "Complaints handed back twice or more." })
  returnedTwice!: number;

  @Field(() => DateTimeScalar, { description: "The moment of which it is told." })
  at!: Date;
}
