import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "Complaints about an estate that are of one category, and how they were dealt with.",
  simpleResolvers: true,
})
export class EstateComplaintCategory {
  /** For the category's loader. */
  categoryId!: string;

  @Field(() => Int, { nullable: true, description: "Complaints reported; null: suppressed." })
  complaints!: number | null;

  @Field(() => Boolean, {
    description:
      "Whether its numbers are kept back from whoever may not see persons: they are small, or a small one could be reckoned from them. There may be no complaint at all.",
  })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true, description: "办结: those that stand closed now; null: suppressed." })
  closed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "曾督办: those ever escalated to street and community, whatever became of them; null: suppressed.",
  })
  everEscalated!: number | null;

  @Field(() => Int, { nullable: true, description: "曾重办: those ever opened again; null: suppressed." })
  everReopened!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Median hours from being reported to being closed, of those closed and not opened again; null: none.",
  })
  medianHoursToClose!: number | null;

  @Field(() => Float, { nullable: true, description: "Mean satisfaction of the callers, 1 to 5; null: none asked." })
  satisfaction!: number | null;
}
