import { Field, Int, ObjectType } from "type-graphql";
import type { CityKey } from "../graphql/city-key.ts";
import { connectionOf } from "../graphql/pages.ts";
import type { Region } from "../region/region.type.ts";
import { PartyLadderStep } from "./party-ladder.type.ts";

@ObjectType({ description: "How many organisations of a step stand below another.", simpleResolvers: true })
export class PartyStepCount {
  @Field(() => PartyLadderStep, { description: "The step, in the words of the city." })
  step!: PartyLadderStep;

  @Field(() => Int, { description: "Organisations on the day, at any depth." })
  organisations!: number;
}

@ObjectType({
  description: "A party organisation as it stands in the tree on a day; what is below it, by step.",
  simpleResolvers: true,
})
export class PartyTreeNode {
  /** For the resolvers of its fields. */
  key!: CityKey;
  day!: string;
  region!: Region;
  estateKey!: CityKey | null;
  place!: string;

  @Field(() => PartyLadderStep, {
    nullable: true,
    description: "Its step on the ladder of its city; null where the ladder has none like it.",
  })
  step!: PartyLadderStep | null;
}

export const PartyTreeNodeConnection = connectionOf("PartyTreeNode", () => PartyTreeNode);
export type PartyTreeNodeConnection = InstanceType<typeof PartyTreeNodeConnection>;
