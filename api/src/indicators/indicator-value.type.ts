import { Field, ObjectType } from "type-graphql";
import { monthText, stockDay } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { appliedConditions } from "./attribute-conditions.ts";
import type { AttributeFilter } from "./attribute-filter.ts";
import { AppliedCondition } from "./attribute-filter.type.ts";
import { ComparedAmounts, comparedAmountsOf } from "./compared-amounts.type.ts";
import { IndicatorType, indicatorTypeOf } from "./indicator.type.ts";
import { isRipe, type Period } from "./period.ts";
import type { ComparedValue } from "./value.ts";

@ObjectType({
  description: "What an indicator says of a region and a period.",
  implements: ComparedAmounts,
  simpleResolvers: true,
})
export class IndicatorValue extends ComparedAmounts {
  @Field(() => IndicatorType, { description: "The indicator." })
  indicator!: IndicatorType;

  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => YearMonthScalar, { description: "First month of the period; for a stock the same as `to`." })
  from!: string;

  @Field(() => YearMonthScalar, { description: "Last month of the period." })
  to!: string;

  @Field(() => DateScalar, {
    description: "The day the count stands at: the last of `to`, or today in the current month.",
  })
  asOf!: string;

  @Field(() => Boolean, {
    description:
      "Whether what becomes of the period's complaints can be said of all of them (see Indicator.ripensInDays). Until then the value is compared with none, and is no point of a trend.",
  })
  ripe!: boolean;

  @Field(() => [AppliedCondition], {
    description: "What the value is narrowed to, in words; none: it is of everything.",
    complexity: ({ childComplexity }) => childComplexity,
  })
  filter!: AppliedCondition[];
}

export function indicatorValueOf(
  indicator: Indicator,
  region: Region,
  period: Period,
  value: ComparedValue,
  today: string,
  filter: AttributeFilter | null = null,
): IndicatorValue {
  return {
    indicator: indicatorTypeOf(indicator),
    region,
    from: monthText(period.from),
    to: monthText(period.to),
    asOf: stockDay(period.to, today),
    ripe: isRipe(indicator, period, today),
    filter: appliedConditions(filter),
    ...comparedAmountsOf(value),
  };
}
