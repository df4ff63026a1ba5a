import { Field, ID, Int, ObjectType } from "type-graphql";
import { type ClockNoteReason, clockNoteReasons } from "../clocks/clock-note-reasons.ts";
import { type ComplaintEventType, complaintEventTypes } from "../clocks/complaint-event-types.ts";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { Person } from "../persons/person-kind.ts";
import type { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { clockCards, clockStates, stretchReasons } from "./clock-states.ts";

@ObjectType({ description: "A stretch of a step's time, with its reason.", simpleResolvers: true })
export class ClockStretch {
  /** Of the complaint. */
  region!: Region;

  @Field(() => DateTimeScalar, { description: "Its beginning." })
  from!: Date;

  @Field(() => DateTimeScalar, { description: "Its end." })
  to!: Date;

  @Field(() => stretchReasons.enumObject, { description: "Why it counts, or does not." })
  because!: keyof typeof stretchReasons.codes;

  @Person("WORDS")
  @Field(() => String, {
    nullable: true,
    description: "Name of a holiday, or reason of a pause; null: none. May hold persons.",
  })
  detail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Version of the policy that it was counted by, as jining@1; null: none was in force.",
  })
  policyVersion!: string | null;

  @Field(() => Int, {
    description: "Whole minutes of it that count as the limit does: spent where it ran, paused where it was paused.",
  })
  minutes!: number;
}

@ObjectType({ description: "An event that a clock did not follow, or not wholly.", simpleResolvers: true })
export class ClockRemark {
  @Field(() => complaintEventTypes.enumObject, { description: "What happened." })
  type!: ComplaintEventType;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  at!: Date;

  @Field(() => clockNoteReasons.enumObject, { description: "Why it was not followed." })
  reason!: ClockNoteReason;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "Of NO_CONSENT: the level whose consent the policy asks for.",
  })
  consent!: HandlingLevel | null;
}

@ObjectType({
  description: "One run of the clock of a step. Minutes are whole ones, counted as the limit is.",
  simpleResolvers: true,
})
export class ComplaintClock {
  @Field(() => clockStates.enumObject, { description: "What the clock does at that moment." })
  state!: keyof typeof clockStates.codes;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "The level whose consent an extension needs by its policy; null: the policy allows none.",
  })
  extensionConsent!: HandlingLevel | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it started; null: it has not." })
  start!: Date | null;

  @Field(() => complaintEventTypes.enumObject, { nullable: true, description: "The event that started it." })
  startedBy!: ComplaintEventType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended; null: it has not." })
  end!: Date | null;

  @Field(() => complaintEventTypes.enumObject, { nullable: true, description: "The event that ended it." })
  endedBy!: ComplaintEventType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When it is due: the first instant at which the time spent reaches the limit; while it is paused, if it went on now. Null: it has not started, or its policy ends before.",
  })
  due!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "The limit with what was granted, in minutes; null: it has not started.",
  })
  limit!: number | null;

  @Field(() => Int, { description: "Minutes spent." })
  spent!: number;

  @Field(() => Int, { description: "Minutes paused." })
  paused!: number;

  @Field(() => Int, {
    nullable: true,
    description: "limit − spent, below zero once it is over; null: it has not started.",
  })
  left!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it ended after it was due, or goes on then; null: whether the step is for this complaint was not said.",
  })
  breached!: boolean | null;

  @Field(() => clockCards.enumObject, { nullable: true, description: "The card that it has drawn; null: none." })
  card!: keyof typeof clockCards.codes | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it draws the yellow card; null: it draws none." })
  yellowAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it draws the red card, if it is not over before." })
  redAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it goes to the next level, if it is not over before; null: it does not.",
  })
  escalatesAt!: Date | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "The level that it goes to when it is overdue; null: none.",
  })
  escalatesTo!: HandlingLevel | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when a wrong assignment may be returned; null: no rule says.",
  })
  returnBy!: Date | null;

  @Field(() => String, { description: "The limit as its policy says it: 5 workingDays." })
  limitStated!: string;

  @Field(() => Boolean, { description: "Whether it is counted by the working calendar, not around the clock." })
  byWorkingCalendar!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      "Minutes of business in a working day there, of what is counted by the working calendar; null: it is counted around the clock.",
  })
  minutesOfWorkday!: number | null;

  @Field(() => Boolean, { description: "Whether the policy's source states the limit; false: it is our reading." })
  isStated!: boolean;

  @Field(() => String, { description: "Version of the policy that it was counted by last, as jining@1." })
  policyVersion!: string;

  @Field(() => [Int], {
    description: "Years that it depends on whose holidays are not announced yet: weekends alone are counted in them.",
  })
  provisionalYears!: number[];

  @Field(() => [String], { description: "What of the history it could not follow, in English." })
  notes!: string[];

  @Field(() => [ClockRemark], { description: "The same as codes, for screens to word." })
  remarks!: ClockRemark[];

  @Field(() => [ClockStretch], {
    description: "Every stretch of its time until that moment or its end, in order and without gaps.",
  })
  stretches!: ClockStretch[];
}

@ObjectType({ description: "The clocks of one step of a policy.", simpleResolvers: true })
export class ComplaintStepClock {
  @Field(() => ID, { description: "Id of the step, within its policy." })
  step!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the step is for this complaint; null: its priority was not said.",
  })
  applies!: boolean | null;

  @Field(() => ComplaintClock, { description: "The clock of its latest run." })
  clock!: ComplaintClock;

  @Field(() => [ComplaintClock], {
    description: "Those of earlier runs, before the complaint was returned or reopened.",
  })
  earlier!: ComplaintClock[];
}

@ObjectType({ description: "The clocks of a complaint at a moment, replayed from its events.", simpleResolvers: true })
export class ComplaintClocks {
  @Field(() => ID, {
    description: "Id of the policy that it goes by: of those that applied when it was reported the most specific one.",
  })
  policy!: string;

  @Field(() => String, { description: "Chinese name." })
  policyNameZh!: string;

  @Field(() => String, { description: "English name." })
  policyNameEn!: string;

  @Field(() => String, {
    description: "Where the policy is laid down, in Chinese; in whatever language its text says it in one alone.",
  })
  policySourceZh!: string;

  @Field(() => String, {
    description: "Where the policy is laid down, in English; in whatever language its text says it in one alone.",
  })
  policySourceEn!: string;

  @Field(() => String, {
    description: "Where the policy is taken from.",
    deprecationReason: "It is told in two languages: ask for policySourceZh or policySourceEn.",
  })
  policySource!: string;

  @Field(() => DateTimeScalar, { description: "The moment that is told of." })
  at!: Date;

  @Field(() => String, { description: "Time zone of the policy, whose days and business periods count." })
  timeZone!: string;

  @Field(() => [ComplaintStepClock], { description: "Its steps, in the order of the policy." })
  steps!: ComplaintStepClock[];
}
