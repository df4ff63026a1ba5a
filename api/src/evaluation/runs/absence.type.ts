import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Why subjects of a run have no rank, and how many.", simpleResolvers: true })
export class EvaluationAbsence {
  @Field(() => Int, { description: "How many subjects." })
  subjects!: number;
  @Field(() => String, { nullable: true, description: "Why they do not take part, in Chinese; null: they do." })
  outsideZh!: string | null;
  @Field(() => String, { nullable: true, description: "Why they do not take part, in English; null: they do." })
  outsideEn!: string | null;
  @Field(() => [ID], {
    description: "The criteria without a value of which there is no score; empty: they do not take part.",
  })
  missing!: string[];
}
