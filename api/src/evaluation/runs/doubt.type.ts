import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Over which weightings and draws the ranks of a run are told.", simpleResolvers: true })
export class EvaluationDoubt {
  @Field(() => Int, { description: "How many weightings." })
  weightings!: number;
  @Field(() => Boolean, {
    description: "Whether they are all that the scheme's ranges hold; false: a sample, the same each time.",
  })
  isWhole!: boolean;
  @Field(() => Int, {
    description:
      "How often surveys were drawn anew within their sampling errors, the same each time; 0: nothing is surveyed.",
  })
  draws!: number;
}
