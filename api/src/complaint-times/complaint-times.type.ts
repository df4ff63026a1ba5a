import { Field, Float, Int, ObjectType } from "type-graphql";
import { Complaint } from "../complaints/complaint.type.ts";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import type { CityKey } from "../graphql/city-key.ts";
import { connectionOf } from "../graphql/pages.ts";
import { type LoopHolder, loopHolders } from "./loop-holders.ts";
import { type LoopPhase, loopPhases } from "./loop-phases.ts";

@ObjectType({
  description:
    "Hours from being reported to being closed, of the complaints whose closing stands: within how many hours which share was closed.",
  simpleResolvers: true,
})
export class HoursToClose {
  @Field(() => Float, { description: "One in ten." })
  p10!: number;

  @Field(() => Float, { description: "One in four." })
  lowerQuartile!: number;

  @Field(() => Float, { description: "Half of them." })
  median!: number;

  @Field(() => Float, { description: "Three in four." })
  upperQuartile!: number;

  @Field(() => Float, { description: "Nine in ten." })
  p90!: number;
}

@ObjectType({ description: "How long complaints took to be closed.", simpleResolvers: true })
export class ComplaintCloseTimes {
  @Field(() => Int, { description: "Complaints reported in the period." })
  received!: number;

  @Field(() => Int, { description: "Of those, closed by now and not reopened since: what the hours are of." })
  closed!: number;

  @Field(() => HoursToClose, { nullable: true, description: "Null: none is closed." })
  hours!: HoursToClose | null;
}

@ObjectType({ description: "How long complaints of a category took.", simpleResolvers: true })
export class CategoryCloseTimes extends ComplaintCloseTimes {
  categoryId!: string;
}

@ObjectType({ description: "How long complaints about the estates of a firm took.", simpleResolvers: true })
export class FirmCloseTimes extends ComplaintCloseTimes {
  /** Null: no firm is known. */
  firmKey!: CityKey | null;
}

@ObjectType({ description: "Time that complaints have spent in a phase.", simpleResolvers: true })
export class ComplaintPhaseTimes {
  @Field(() => loopPhases.enumObject, { description: "The phase." })
  phase!: LoopPhase;

  @Field(() => Int, { description: "Complaints that have spent time in it." })
  complaints!: number;

  @Field(() => Float, { description: "Hours that they have spent in it, together." })
  hours!: number;

  @Field(() => Float, { description: "Of the hours of all phases, in percent." })
  share!: number;

  @Field(() => Float, { description: "Median hours of the complaints that have spent time in it." })
  medianHours!: number;
}

@ObjectType({ description: "How many complaints went from one holder to the next.", simpleResolvers: true })
export class ComplaintMove {
  @Field(() => Int, { description: "Which move of a complaint it was, from 1 to 6." })
  step!: number;

  @Field(() => loopHolders.enumObject, { description: "With whom they had been." })
  from!: LoopHolder;

  @Field(() => loopHolders.enumObject, { description: "To whom they went." })
  to!: LoopHolder;

  @Field(() => Int, { description: "Complaints." })
  complaints!: number;
}

@ObjectType({
  description:
    "Where the time of a period's complaints goes: how long they take to be closed, in which phases, and from whom to whom they go.",
  simpleResolvers: true,
})
export class ComplaintTimes {
  @Field(() => ExtentEnum, { description: "How far it is known when complaints of the region and period were closed." })
  extent!: Extent;

  @Field(() => Boolean, {
    description:
      "Whether what would tell of few complaints of a category, and so of single households, is kept back from the caller: the categories; of one category the firms, or everything.",
  })
  suppressed!: boolean;

  @Field(() => ComplaintCloseTimes, { nullable: true, description: "Of all; null: no data, or suppressed." })
  all!: ComplaintCloseTimes | null;

  @Field(() => [CategoryCloseTimes], {
    nullable: true,
    description: "By category, most complaints first; null: no data, or suppressed.",
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  categories!: CategoryCloseTimes[] | null;

  firmRows!: FirmCloseTimes[] | null;

  @Field(() => [ComplaintPhaseTimes], {
    nullable: true,
    description:
      "By phase, in the order of the loop; those in which no time was spent are left out. Until it is closed, or now. Null: no data, or suppressed.",
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  phases!: ComplaintPhaseTimes[] | null;

  @Field(() => [ComplaintMove], {
    nullable: true,
    description: "The first six moves of each complaint, from whom to whom; null: no data, or suppressed.",
    complexity: ({ childComplexity }) => 60 * childComplexity,
  })
  moves!: ComplaintMove[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "Moves behind the sixth of a complaint; null: no data, or suppressed.",
  })
  laterMoves!: number | null;
}

@ObjectType({ description: "A complaint behind a number of times.", simpleResolvers: true })
export class TimedComplaint {
  @Field(() => Complaint, { description: "The complaint." })
  complaint!: Complaint;

  @Field(() => Float, {
    description:
      "The hours that it was asked for: to its closing, in the phase, or with whom it had been before the move.",
  })
  hours!: number;
}

export const TimedComplaintConnection = connectionOf("TimedComplaint", () => TimedComplaint);
export type TimedComplaintConnection = InstanceType<typeof TimedComplaintConnection>;
