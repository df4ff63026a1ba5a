import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import { type LimitUnit, limitUnits } from "../clocks/limit-units.ts";

/** What a supervisor does to a complaint, each an event of its loop. */
export enum QueueAct {
  URGED = "URGED",
  EXTENDED = "EXTENDED",
  PAUSED = "PAUSED",
  RESUMED = "RESUMED",
}
registerEnumType(QueueAct, {
  name: "QueueAct",
  description: "What a supervisor does to a complaint: an event of its loop.",
  valuesConfig: {
    URGED: { description: "Asks after it; changes no clock." },
    EXTENDED: { description: "Gives it more time, as far as its policy allows." },
    PAUSED: { description: "Lets its clocks stand, where its policy allows it for the reason." },
    RESUMED: { description: "Lets them go on." },
  },
});

@InputType({ description: "What a supervisor does to a complaint." })
export class SupervisionInput {
  @Field(() => ID, { description: "Opaque id of the complaint." })
  complaint!: string;

  @Field(() => ID, {
    description: "The caller's own id of this act: sent again, it is done once. 1 to 100 characters.",
  })
  actId!: string;

  @Field(() => QueueAct, { description: "What is done." })
  act!: QueueAct;

  @Field(() => String, { description: "Why; 1 to 500 characters. A pause is resumed by its reason." })
  reason!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Of EXTENDED: how much; all that the policy allows where left out.",
  })
  amount?: number | null;

  @Field(() => limitUnits.enumObject, {
    nullable: true,
    description: "Unit of the amount; the policy's where left out.",
  })
  amountUnit?: LimitUnit | null;

  @Field(() => handlingLevels.enumObject, {
    nullable: true,
    description:
      "Level of whoever does it; where left out, of the highest region in which they may act that the complaint lies in. An extension by a level below the one that the policy asks for is recorded, and counts for nothing.",
  })
  level?: HandlingLevel | null;

  @Field(() => String, { nullable: true, description: "The unit that does it; the account's name where left out." })
  unit?: string | null;
}
