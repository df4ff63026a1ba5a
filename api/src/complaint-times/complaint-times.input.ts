import { Field, ID, InputType, Int } from "type-graphql";
import { REGIONS_AS_OF } from "../region/regions-as-of.ts";
import { DateScalar, DateTimeScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { type LoopHolder, loopHolders } from "./loop-holders.ts";
import { type LoopPhase, loopPhases } from "./loop-phases.ts";

@InputType({ description: "Which complaints' times; all conditions hold together." })
export class ComplaintTimesFilter {
  @Field(() => ID, { description: "Code of a region: complaints in it or below." })
  under!: string;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "First month reported in; that of `to` where left out.",
  })
  from?: string | null;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "Last month reported in, at most 12 with `from`; the current one where left out.",
  })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this category, by id, and those below it." })
  category?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Opaque id of a firm: only about estates that it managed on the day of the report.",
  })
  firm?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only those of whose estate no firm is known." })
  withoutFirm?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The moment until which times of open complaints are counted; now where left out.",
  })
  at?: Date | null;
}

@InputType({ description: "A move of complaints from one holder to the next." })
export class ComplaintMoveInput {
  @Field(() => Int, { description: "Which move of the complaint it was, from 1." })
  step!: number;

  @Field(() => loopHolders.enumObject, { description: "With whom it had been." })
  from!: LoopHolder;

  @Field(() => loopHolders.enumObject, { description: "To whom it went." })
  to!: LoopHolder;
}

@InputType({ description: "Which number's complaints: a phase's or a move's; where both are left out, those closed." })
export class ComplaintTimesBehind {
  @Field(() => loopPhases.enumObject, { nullable: true, description: "Those that have spent time in this phase." })
  phase?: LoopPhase | null;

  @Field(() => ComplaintMoveInput, { nullable: true, description: "Those that made this move." })
  move?: ComplaintMoveInput | null;
}
