import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "How a region stands among those beside it, without any value of theirs.",
  simpleResolvers: true,
})
export class SiblingPosition {
  @Field(() => Int, {
    description: "1 is best by the indicator's direction (largest where neutral); equal values share a position.",
  })
  position!: number;

  @Field(() => Int, { description: "Regions beside it, itself included, that have a value." })
  of!: number;

  @Field(() => Int, {
    nullable: true,
    description: "1 to 4: the quarter of them that it is in, the first the best; null where there are fewer than four.",
  })
  quartile!: number | null;
}
