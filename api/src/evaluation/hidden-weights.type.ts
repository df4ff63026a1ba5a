import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What a criterion weighs in the weightings that fit.", simpleResolvers: true })
export class HiddenWeight {
  @Field(() => String, { description: "The header of its column." })
  name!: string;
  @Field(() => Int, { nullable: true, description: "The least, in per cent; null: no weighting fits." })
  least!: number | null;
  @Field(() => Int, { nullable: true, description: "The most, in per cent; null: no weighting fits." })
  most!: number | null;
}

@ObjectType({ description: "Which weightings give a published ranking.", simpleResolvers: true })
export class HiddenWeightsFound {
  @Field(() => Int, { description: "How many subjects the table has." })
  subjects!: number;
  @Field(() => [HiddenWeight], { description: "In the order of their columns." })
  criteria!: HiddenWeight[];
  @Field(() => Float, {
    description: "Weightings on the grid: whole multiples of the step that sum to 100 per cent, 0 among them.",
  })
  weightings!: number;
  @Field(() => Float, { description: "How many of them give the ranking, or the scores as printed." })
  fitting!: number;
  @Field(() => Boolean, { description: "Whether weights that are all exactly alike give it, on the grid or not." })
  equalWeightsFit!: boolean;
  @Field(() => [[Int]], {
    description: "The first 20 that fit, by the weight of the first criterion, then of the second …; in per cent.",
  })
  examples!: number[][];
}
