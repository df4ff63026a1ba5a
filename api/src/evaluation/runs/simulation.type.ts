import { Field, ID, Int, ObjectType } from "type-graphql";
import { Region } from "../../region/region.type.ts";

@ObjectType({ description: "How a subject would come out.", simpleResolvers: true })
export class EvaluationSimulated {
  @Field(() => ID, { description: "A region's code, or the opaque id of an estate or firm." })
  subject!: string;
  @Field(() => String, { description: "Its name, in Chinese." })
  name!: string;
  @Field(() => Region, { description: "Where it lies: of a firm, where all that it manages lies." })
  region!: Region;
  @Field(() => String, { nullable: true, description: "As the scheme rounds it; null: absent, never 0." })
  score!: string | null;
  @Field(() => Int, { nullable: true, description: "Its rank; null: absent." })
  rank!: number | null;
  @Field(() => ID, { nullable: true, description: "The id of the list that it would be on; null: none." })
  list!: string | null;
  @Field(() => String, { nullable: true, description: "Its score in the run." })
  scoreBefore!: string | null;
  @Field(() => Int, { nullable: true, description: "Its rank in the run." })
  rankBefore!: number | null;
  @Field(() => ID, { nullable: true, description: "The id of its list in the run." })
  listBefore!: string | null;
}

@ObjectType({ description: "A criterion's weight among those beside it.", simpleResolvers: true })
export class EvaluationWeight {
  @Field(() => ID, { description: "The criterion's id." })
  criterion!: string;
  @Field(() => String, {
    description: "Per cent of what it is in; with those beside it 100. As decimals, rounded to six places.",
  })
  weight!: string;
}

@ObjectType({ description: "What would come of a run's inputs by a variant of its scheme.", simpleResolvers: true })
export class EvaluationSimulation {
  @Field(() => [EvaluationWeight], { description: "The weights by which it is counted; without what is left out." })
  weights!: EvaluationWeight[];
  @Field(() => Int, { description: "How many subjects would rank better than in the run." })
  gain!: number;
  @Field(() => Int, { description: "How many subjects would rank worse than in the run." })
  lose!: number;
  @Field(() => [EvaluationSimulated], {
    description: "Subjects in the regions that the caller sees, in the order of their ranks; absent ones last.",
  })
  subjects!: EvaluationSimulated[];
}
