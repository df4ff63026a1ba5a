import { Field, ID, InputType } from "type-graphql";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@InputType({ description: "Which complaints of the queue; all conditions hold together." })
export class QueueFilter {
  @Field(() => ID, { nullable: true, description: "Code of a region: only complaints in it or below." })
  under?: string | null;

  @Field(() => [String], { nullable: true, description: "Only these categories, by id, and those below them." })
  categories?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Opaque id of a firm: only complaints about estates that it managed on the day of the report.",
  })
  firm?: string | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description: "Of what is escalated: only what was reported to this level.",
  })
  level?: HandlingLevel | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The moment that is asked of; now where left out. Due times are those known now.",
  })
  at?: Date | null;
}
