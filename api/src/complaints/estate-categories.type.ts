import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "Complaints about an estate that are of one category, and how they were dealt with.",
  simpleResolvers: true,
})
export class EstateComplaintCategory {
  /** For the category's loader. */
  categoryId!: string;

  @Field(() => Int, { description: "Complaints reported." })
  complaints!: number;

  @Field(() => Int, { description: "办结: those that stand closed now." })
  closed!: number;

  @Field(() => Int, { description: "曾督办: those ever escalated to street and community, whatever became of them." })
  everEscalated!: number;

  @Field(() => Int, { description: "曾重办: those ever opened again." })
  everReopened!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Median hours from being reported to being closed, of those closed and not opened again; null: none.",
  })
  medianHoursToClose!: number | null;

  @Field(() => Float, { nullable: true, description: "Mean satisfaction of the callers, 1 to 5; null: none asked." })
  satisfaction!: number | null;
}
