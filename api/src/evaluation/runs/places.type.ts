import { Field, Float, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What came out for some subjects of a run.", simpleResolvers: true })
export class EvaluationOutcome {
  @Field(() => String, {
    nullable: true,
    description: "Their grade; null: the scheme has none, or they are absent without one.",
  })
  grade!: string | null;
  @Field(() => ID, { nullable: true, description: "Their list where the scheme has no grades; null: none." })
  list!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Their quarter of the ranks, 1 the best, where the scheme has neither grades nor lists; null: otherwise, or absent.",
  })
  quarter!: number | null;
  @Field(() => Boolean, { description: "Whether they are ranked." })
  ranked!: boolean;
  @Field(() => Int, { description: "How many subjects, with a point or without." })
  subjects!: number;
}

@ObjectType({
  description:
    "Estates of a run as points: the subjects, or those that a firm manages on the period's last day. Columns of one length, a value an estate; those without a location are left out.",
  simpleResolvers: true,
})
export class EvaluationPlaces {
  @Field(() => [ID], { description: "The subject that it tells of: the estate's opaque id, or the firm's." })
  subjects!: string[];
  @Field(() => [String], { description: "Names of the estates, in Chinese." })
  names!: string[];
  @Field(() => [Int], { description: "Index into `outcomes`." })
  told!: number[];
  @Field(() => [Float], { description: "Degrees east, WGS 84." })
  longitudes!: number[];
  @Field(() => [Float], { description: "Degrees north, WGS 84." })
  latitudes!: number[];
  @Field(() => [EvaluationOutcome], {
    description:
      "What came out, the best first and the absent last: grades; where the scheme has none, lists and who is on none; where it has neither, quarters of the ranks.",
  })
  outcomes!: EvaluationOutcome[];
  @Field(() => Boolean, { description: "Whether there may be more than the 10,000 estates that were looked at." })
  truncated!: boolean;
}
