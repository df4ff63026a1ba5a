import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../scalars/scalars.ts";

@ObjectType({ description: "Who has entered scores for a period.", simpleResolvers: true })
export class EvaluationAssessor {
  @Field(() => String, { description: "As the evaluators name them: a party's office or team." })
  name!: string;
  @Field(() => Int, { description: "Of how many subjects." })
  subjects!: number;
  @Field(() => Int, { description: "How many values." })
  values!: number;
  @Field(() => DateTimeScalar, { description: "When." })
  enteredAt!: Date;
}
