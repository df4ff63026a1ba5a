import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import type { ComplaintKey } from "../complaints/complaint.type.ts";
import { Person } from "../persons/person-kind.ts";
import type { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { type ComplaintLinkState, complaintLinkStates } from "./link-states.ts";

/** What a person says of two complaints. */
export enum ComplaintLinkDecision {
  CONFIRM = "CONFIRM",
  REFUSE = "REFUSE",
  UNDO = "UNDO",
}
registerEnumType(ComplaintLinkDecision, {
  name: "ComplaintLinkDecision",
  description: "What somebody says of two complaints.",
  valuesConfig: {
    CONFIRM: { description: "They tell of one matter." },
    REFUSE: { description: "They do not." },
    UNDO: { description: "What was said of them is taken back." },
  },
});

@ObjectType({
  description: "Another complaint that may tell of the same matter (同一件事), and what speaks for it.",
  simpleResolvers: true,
})
export class ComplaintLink {
  /** Of the complaint. */
  region!: Region;
  other!: ComplaintKey;

  @Field(() => complaintLinkStates.enumObject, { description: "Whether it is known to." })
  state!: ComplaintLinkState;

  @Field(() => Float, {
    nullable: true,
    description:
      "0 to 1: 0.6 × alike + 0.2 × (1 − days ÷ 7) + 0.2 × (1 where of the same estate, else 1 − metres ÷ 100), no part below 0; null: something of it is not known.",
  })
  score!: number | null;

  @Field(() => Boolean, { description: "Whether both are about the same estate." })
  sameEstate!: boolean;

  @Field(() => Float, { nullable: true, description: "Metres between their places; null: not both have one." })
  metres!: number | null;

  @Field(() => Float, { description: "Days between their reports." })
  days!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How much their words are alike, 0 to 1, by the share of common trigrams; null: not both have any.",
  })
  alike!: number | null;

  @Person("WORDS")
  @Field(() => String, { nullable: true, description: "Why it was decided so; null: not said. May hold persons." })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When somebody decided; null: nobody has." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who did, as the audit names them; null: nobody has." })
  decidedBy!: string | null;
}
