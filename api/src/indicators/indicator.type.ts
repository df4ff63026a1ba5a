import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { type Topic, topics } from "../code-lists/topics.ts";
import type { Indicator } from "../facts/indicator.ts";
import { type Aggregation, aggregationOf, isFlow } from "./aggregation.ts";
import { AggregationEnum, Direction } from "./indicator-enums.ts";

/** The GraphQL face of a definition. */
@ObjectType("Indicator", {
  description: "A figure that regions are compared by, with the rule it is counted by.",
  simpleResolvers: true,
})
export class IndicatorType {
  @Field(() => ID, { description: "Stable name, such as old_neighbourhood_coverage." })
  id!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { description: "What is counted, in Chinese." })
  explanationZh!: string;

  @Field(() => String, { description: "What is counted, in English." })
  explanationEn!: string;

  @Field(() => String, { description: "Unit of the value, in Chinese." })
  unitZh!: string;

  @Field(() => String, { description: "Unit of the value, in English." })
  unitEn!: string;

  @Field(() => Direction, { description: "What is better." })
  direction!: Direction;

  @Field(() => topics.enumObject, { description: "Heading it is listed under." })
  topic!: Topic;

  @Field(() => Boolean, { description: "Whether it is summed over a period; otherwise it stands as of a day." })
  flow!: boolean;

  @Field(() => AggregationEnum, { description: "How its numerator adds up over time." })
  aggregation!: Aggregation;

  @Field(() => Boolean, { description: "Whether it is a numerator over a denominator; otherwise it is a count." })
  ratio!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "What the denominator counts, in Chinese, to be said after its number: two shares of different bases, such as organisation and work coverage, are not to be compared. Null for a count.",
  })
  baseZh!: string | null;

  @Field(() => String, { nullable: true, description: "What the denominator counts, in English; null for a count." })
  baseEn!: string | null;

  @Field(() => Float, { description: "value = scale × numerator ÷ denominator: 100 for a percentage, 1 for a count." })
  scale!: number;

  @Field(() => Int, { description: "Decimal places to show." })
  decimals!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days after which what became of a complaint is taken as final; a period younger than that is not compared. Null: final at once.",
  })
  ripensInDays!: number | null;

  @Field(() => String, { description: "The numerator as counted: a SQL aggregate over the facts f." })
  numeratorSql!: string;

  @Field(() => String, { nullable: true, description: "The denominator as counted; null for a count." })
  denominatorSql!: string | null;

  @Field(() => String, {
    description: "Where the rule comes from, in Chinese: a document's name and number, or whose practice.",
  })
  sourceZh!: string;

  @Field(() => String, { description: "Where the rule comes from, in English." })
  sourceEn!: string;
}

const types = new WeakMap<Indicator, IndicatorType>();

export function indicatorTypeOf(indicator: Indicator): IndicatorType {
  let type = types.get(indicator);
  if (type === undefined) {
    const { unit, numerator, denominator, base, words: _words, ...same } = indicator;
    type = Object.assign(new IndicatorType(), same, {
      unitZh: unit.zh,
      unitEn: unit.en,
      baseZh: base?.zh ?? null,
      baseEn: base?.en ?? null,
      flow: isFlow(indicator),
      aggregation: aggregationOf(numerator),
      ripensInDays: indicator.ripensInDays ?? null,
      ratio: denominator !== null,
      numeratorSql: numerator.sql,
      denominatorSql: denominator?.sql ?? null,
    });
    types.set(indicator, type);
  }
  return type;
}
