import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { LastKnown } from "../facts/last-known.ts";
import { LastKnownType } from "../facts/last-known.type.ts";
import type { Amounts } from "./amounts-table.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { indicatorValues } from "./indicator-value.loaders.ts";
import { IndicatorValue } from "./indicator-value.type.ts";
import { lastKnown } from "./last-known.loaders.ts";
import { periodOf } from "./period.ts";
import { TakenOver } from "./taken-over.type.ts";
import { plus } from "./untold.ts";

@Resolver(() => IndicatorValue)
export class IndicatorValueResolver {
  @FieldResolver(() => [TakenOver], {
    description:
      "What of it is from closed regions that this one took over from (含原区划数据), by code; empty where there is nothing. Before a change (regionsAsOf), from newer regions that took over from this one alone.",
    complexity: ({ childComplexity }) => 20 + 5 * childComplexity,
  })
  async takenOver(@Root() value: IndicatorValue, @Ctx() request: Context): Promise<TakenOver[]> {
    const context = request.seenWith(value.region);
    const indicator = indicatorById(value.indicator.id);
    const period = periodOf(indicator, value.from, value.to, context.today);
    const shares = await Promise.all(
      [...context.regions.counted.takenOver(value.region)].map(async ([region, parts]): Promise<TakenOver> => {
        const key = { indicator, period, comparison: null };
        const values = await Promise.all(parts.map((part) => indicatorValues.load(context, { ...key, region: part })));
        const sum = (amount: keyof Amounts) => values.reduce<number | null>((so, one) => plus(so, one[amount]), 0);
        return {
          region,
          numerator: sum("numerator"),
          denominator: indicator.denominator === null ? null : sum("denominator"),
        };
      }),
    );
    return shares
      .filter(({ numerator, denominator }) => numerator || denominator)
      .sort((a, b) => (a.region.code < b.region.code ? -1 : 1));
  }

  @FieldResolver(() => LastKnownType, {
    nullable: true,
    description:
      "Of an indicator whose aggregation is LAST_KNOWN: when what its numerator counts was last known. Null for others, and where nothing was.",
    complexity: ({ childComplexity }) => 20 + childComplexity,
  })
  lastKnown(@Root() value: IndicatorValue, @Ctx() context: Context): Promise<LastKnown | null> {
    const { region, asOf } = value;
    return lastKnown.load(context.seenWith(region), {
      indicator: indicatorById(value.indicator.id),
      region,
      day: asOf,
    });
  }
}
