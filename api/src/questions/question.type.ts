import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { Comparison } from "../indicators/indicator-enums.ts";
import { Region } from "../region/region.type.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";

export const QuestionColumn = { VALUE: "VALUE", CHANGE: "CHANGE" } as const;
export type QuestionColumn = keyof typeof QuestionColumn;

registerEnumType(QuestionColumn, {
  name: "QuestionColumn",
  description: "What the regions asked about are put in order by.",
  valuesConfig: {
    VALUE: { description: "The indicator's value: 最多, 最低, 最差." },
    CHANGE: { description: "Its change under the comparison: 增加最多, 下降最快." },
  },
});

@ObjectType({ description: "The order that a question asks for.", simpleResolvers: true })
export class QuestionOrder {
  @Field(() => QuestionColumn, { description: "What regions are put in order by." })
  by!: QuestionColumn;

  @Field(() => Boolean, { description: "Whether the greatest comes first." })
  descending!: boolean;
}

@ObjectType({
  description: "A question as it was understood: what it says nothing of is null, what was not understood is told.",
  simpleResolvers: true,
})
export class Question {
  @Field(() => IndicatorType, { nullable: true, description: "What is asked about; null: no indicator was named." })
  indicator!: IndicatorType | null;

  @Field(() => [IndicatorType], { description: "Other indicators that the words fit, at most four." })
  otherIndicators!: IndicatorType[];

  @Field(() => Region, {
    nullable: true,
    description: "The place: the one named, or the one around `near` that has regions of the level asked for.",
  })
  region!: Region | null;

  @Field(() => [Region], { description: "Other regions that the words fit, at most four." })
  otherRegions!: Region[];

  @Field(() => RegionLevel, { nullable: true, description: "Level below the region, whose regions are compared." })
  level!: RegionLevel | null;

  @Field(() => YearMonthScalar, { nullable: true, description: "Last month of the period; null: no period was named." })
  month!: string | null;

  @Field(() => Int, { nullable: true, description: "Months of the period, 1 or 12; null: no period was named." })
  months!: number | null;

  @Field(() => Comparison, { nullable: true, description: "What is compared with." })
  comparison!: Comparison | null;

  @Field(() => QuestionOrder, { nullable: true, description: "What stands first; null: no extreme was asked for." })
  order!: QuestionOrder | null;

  @Field(() => [String], { description: "Pieces of the text that mean nothing here, in their order." })
  notUnderstood!: readonly string[];
}
