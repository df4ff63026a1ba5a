import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { AppliedCondition, IndicatorAttribute } from "../indicators/attribute-filter.type.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { Comparison } from "../indicators/indicator-enums.ts";
import { Region } from "../region/region.type.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import { VERDICTS } from "../targets/target-standing.type.ts";

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

@ObjectType({ description: "What a question narrows the figure to.", simpleResolvers: true })
export class QuestionCondition extends AppliedCondition {
  @Field(() => [String], { nullable: true, description: "Of a CODE: one of these." })
  codes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Of a FLAG: whether or not." })
  is?: boolean | null;
}

@ObjectType({ description: "The targets that a question asks about.", simpleResolvers: true })
export class QuestionTargets {
  @Field(() => Int, { description: "Year of the targets, by its number." })
  year!: number;

  @Field(() => VERDICTS, {
    nullable: true,
    description:
      "How those asked about stand: 未达目标 is BEHIND in a year that runs and MISSED in one that is over; null: all.",
  })
  verdict!: keyof typeof VERDICTS | null;
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

  @Field(() => [Region], {
    description:
      "Two to five places that are compared with each other, within `region`; empty: not several were named.",
  })
  compared!: readonly Region[];

  @Field(() => RegionLevel, { nullable: true, description: "Level below the region, whose regions are compared." })
  level!: RegionLevel | null;

  @Field(() => YearMonthScalar, { nullable: true, description: "Last month of the period; null: no period was named." })
  month!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Months of the period, 1 to 12, of a stock 1; null: no period was named.",
  })
  months!: number | null;

  @Field(() => Comparison, { nullable: true, description: "What is compared with." })
  comparison!: Comparison | null;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "Another month that is put beside `month`, where neither comparison is between them; null: none.",
  })
  versus!: string | null;

  @Field(() => QuestionOrder, { nullable: true, description: "What stands first; null: no extreme was asked for." })
  order!: QuestionOrder | null;

  @Field(() => [QuestionCondition], { description: "What the figure is narrowed to: 没有物业, 停车." })
  conditions!: QuestionCondition[];

  @Field(() => IndicatorAttribute, {
    nullable: true,
    description: "What the figure is divided by: 按来源; asked why (为什么), the first by which it divides.",
  })
  by!: IndicatorAttribute | null;

  @Field(() => QuestionTargets, {
    nullable: true,
    description:
      "The targets asked about (未达目标, 达标), of the region and those below it; null: values are asked about.",
  })
  targets!: QuestionTargets | null;

  @Field(() => [String], { description: "Pieces of the text that mean nothing here, in their order." })
  notUnderstood!: readonly string[];
}
