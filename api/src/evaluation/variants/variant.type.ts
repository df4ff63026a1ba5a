import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../scalars/scalars.ts";

@ObjectType({
  description: "What of a criterion is otherwise than in its scheme; null: it is as it is there.",
  simpleResolvers: true,
})
export class EvaluationTried {
  @Field(() => ID, { description: "The criterion's id." })
  criterion!: string;
  @Field(() => String, { nullable: true, description: "In proportion to those beside it; 0 leaves the criterion out." })
  weight!: string | null;
  @Field(() => String, { nullable: true, description: "Its most points." })
  cap!: string | null;
  @Field(() => String, { nullable: true, description: "Its least points." })
  floor!: string | null;
  @Field(() => String, { nullable: true, description: "Of a linear scoring: the value that has no points." })
  zero!: string | null;
  @Field(() => String, { nullable: true, description: "Of a linear scoring: the value that has all points." })
  full!: string | null;
}

@ObjectType({
  description: "A variant of a scheme that the caller has kept under a name. Nobody else sees it, and it is no run.",
  simpleResolvers: true,
})
export class EvaluationVariant {
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => [EvaluationTried], { description: "What simulation takes." })
  changes!: EvaluationTried[];
  @Field(() => DateTimeScalar, { description: "When it was kept last." })
  keptAt!: Date;
}
