import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { YearMonthScalar } from "../../scalars/scalars.ts";

export const EffectDeclined = {
  NOT_OVER: "NOT_OVER",
  TOO_FEW_TREATED: "TOO_FEW_TREATED",
  TOO_FEW_TO_COMPARE: "TOO_FEW_TO_COMPARE",
  NOTHING_COUNTED: "NOTHING_COUNTED",
} as const;
registerEnumType(EffectDeclined, {
  name: "EvaluationEffectDeclined",
  description: "Why no effect is told.",
  valuesConfig: {
    NOT_OVER: { description: "The months after are not over." },
    TOO_FEW_TREATED: { description: "Fewer than ten of those whom it befell are on record in all of the months." },
    TOO_FEW_TO_COMPARE: { description: "Fewer than eight others are." },
    NOTHING_COUNTED: { description: "One side has nothing in some of the months, so that there is no ratio." },
  },
});

@ObjectType({ description: "Months, both included.", simpleResolvers: true })
export class EvaluationMonths {
  @Field(() => YearMonthScalar, { description: "The first." })
  from!: string;
  @Field(() => YearMonthScalar, { description: "The last." })
  to!: string;
}

@ObjectType({
  description: "The same at a date at which nothing happened: no effect is expected.",
  simpleResolvers: true,
})
export class EvaluationPlacebo {
  @Field(() => YearMonthScalar, { description: "The first of the months after." })
  at!: string;
  @Field(() => Float, { description: "Per cent." })
  effect!: number;
  @Field(() => Float, { description: "Per cent; the lower end of the 95 % interval." })
  least!: number;
  @Field(() => Float, { description: "Per cent; the upper end of the 95 % interval." })
  most!: number;
}

@ObjectType({
  description:
    "What followed for those whom something befell (who came on a list, in whose estate something was done), against others of the same level: a difference in differences of ratios.",
  simpleResolvers: true,
})
export class EvaluationEffect {
  @Field(() => EffectDeclined, { nullable: true, description: "Why nothing is told; null: an effect is." })
  declined!: keyof typeof EffectDeclined | null;
  @Field(() => EvaluationMonths, { description: "By whose level others are matched." })
  matched!: EvaluationMonths;
  @Field(() => EvaluationMonths, { description: "Before it befell." })
  before!: EvaluationMonths;
  @Field(() => EvaluationMonths, { description: "After it had." })
  after!: EvaluationMonths;
  @Field(() => Int, { description: "How many it befell." })
  befell!: number;
  @Field(() => Int, { description: "How many of those are on record in all of the months." })
  treated!: number;
  @Field(() => Int, {
    description: "How many others they are held against: of each the four nearest, and all that are as near as those.",
  })
  compared!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Per cent by which those whom it befell changed from before to after.",
  })
  changeOfTreated!: number | null;
  @Field(() => Float, { nullable: true, description: "Per cent by which the others did." })
  changeOfCompared!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Per cent: (after ÷ before of those whom it befell) ÷ (after ÷ before of the others) − 1.",
  })
  effect!: number | null;
  @Field(() => Float, { nullable: true, description: "Per cent; the lower end of the 95 % interval." })
  least!: number | null;
  @Field(() => Float, { nullable: true, description: "Per cent; the upper end of the 95 % interval." })
  most!: number | null;
  @Field(() => [EvaluationPlacebo], {
    description: "The same at dates before, the last first; none where too few are on record.",
  })
  placebos!: EvaluationPlacebo[];
}
