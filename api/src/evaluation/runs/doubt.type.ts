import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Over which weightings the ranks of a run are told.", simpleResolvers: true })
export class EvaluationDoubt {
  @Field(() => Int, { description: "How many weightings." })
  weightings!: number;
  @Field(() => Boolean, {
    description: "Whether they are all that the scheme's ranges hold; false: a sample, the same each time.",
  })
  isWhole!: boolean;
}
