import { Field, ID, InputType, registerEnumType } from "type-graphql";
import type { Decision } from "../imports/matches/decide-links.ts";

const DECISIONS: Readonly<Record<Decision["kind"], Decision["kind"]>> = {
  CONFIRM: "CONFIRM",
  REFUSE: "REFUSE",
  UNDO: "UNDO",
};
registerEnumType(DECISIONS, {
  name: "EstateLinkDecision",
  description: "What somebody says of a link.",
  valuesConfig: {
    CONFIRM: { description: "An estate is meant." },
    REFUSE: { description: "No known estate is meant." },
    UNDO: { description: "It is open again." },
  },
});

@InputType({ description: "What somebody says of one link." })
export class EstateLinkDecisionInput {
  @Field(() => ID, { description: "Opaque id of the link." })
  id!: string;

  @Field(() => DECISIONS, { description: "What is said of it." })
  decision!: Decision["kind"];

  @Field(() => ID, {
    nullable: true,
    description: "Of a confirmed one: opaque id of an estate of the city; the one proposed where left out.",
  })
  estate?: string | null;
}
