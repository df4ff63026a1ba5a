import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { LastKnown } from "../facts/last-known.ts";
import { LastKnownType } from "../facts/last-known.type.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { IndicatorValue } from "./indicator-value.type.ts";
import { lastKnown } from "./last-known.loaders.ts";

@Resolver(() => IndicatorValue)
export class IndicatorValueResolver {
  @FieldResolver(() => LastKnownType, {
    nullable: true,
    description:
      "Of an indicator whose aggregation is LAST_KNOWN: when what its numerator counts was last known. Null for others, and where nothing was.",
    complexity: ({ childComplexity }) => 20 + childComplexity,
  })
  lastKnown(@Root() value: IndicatorValue, @Ctx() context: Context): Promise<LastKnown | null> {
    const { region, asOf } = value;
    return lastKnown.load(context, { indicator: indicatorById(value.indicator.id), region, day: asOf });
  }
}
