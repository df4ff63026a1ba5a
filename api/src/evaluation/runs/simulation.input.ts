import { Field, ID, InputType } from "type-graphql";

@InputType({
  description: "What of a criterion is otherwise than in its scheme. Decimals; what is left out stays as it is.",
})
export class EvaluationCriterionChange {
  @Field(() => ID, { description: "The criterion's id." })
  criterion!: string;
  @Field(() => String, {
    nullable: true,
    description: "In proportion to those beside it, whatever they sum to; 0 leaves the criterion out.",
  })
  weight?: string | null;
  @Field(() => String, { nullable: true, description: "Its most points." })
  cap?: string | null;
  @Field(() => String, { nullable: true, description: "Its least points." })
  floor?: string | null;
  @Field(() => String, { nullable: true, description: "Of a linear scoring: the value that has no points." })
  zero?: string | null;
  @Field(() => String, { nullable: true, description: "Of a linear scoring: the value that has all points." })
  full?: string | null;
}
