import { Arg, ID, Query, Resolver } from "type-graphql";
import { type Topic, topics } from "../code-lists/topics.ts";
import { INDICATORS } from "./definitions/index.ts";
import { IndicatorType, indicatorTypeOf } from "./indicator.type.ts";

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => [IndicatorType], { description: "Every indicator, in the order to list them." })
  indicators(
    @Arg("topic", () => topics.enumObject, { nullable: true, description: "Only those under this heading." })
    topic: Topic | null,
  ): IndicatorType[] {
    return INDICATORS.filter((indicator) => !topic || indicator.topic === topic).map(indicatorTypeOf);
  }

  @Query(() => IndicatorType, { nullable: true, description: "The indicator with this id; null where there is none." })
  indicator(
    @Arg("id", () => ID, { description: "Such as old_neighbourhood_coverage." }) id: string,
  ): IndicatorType | null {
    const indicator = INDICATORS.find((other) => other.id === id);
    return indicator ? indicatorTypeOf(indicator) : null;
  }
}
