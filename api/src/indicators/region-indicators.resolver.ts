import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { Region } from "../region/region.type.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import { filterOf } from "./attribute-conditions.ts";
import { AttributeCondition } from "./attribute-filter.type.ts";
import { INDICATORS } from "./definitions/index.ts";
import { FILTER, filteredCost } from "./filtered.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { Comparison } from "./indicator-enums.ts";
import { indicatorTrends } from "./indicator-trend.loaders.ts";
import { indicatorValues } from "./indicator-value.loaders.ts";
import { IndicatorValue, indicatorValueOf } from "./indicator-value.type.ts";
import { periodOf } from "./period.ts";

/** Months that one trend may hold, and that it usually does. */
const MAX_TREND = 120;
const USUAL_TREND = 36;
/** The same of a filtered one, which is counted from the facts. */
const MAX_FILTERED_TREND = 13;

/** Months that a trend is taken to have before it is read. */
function monthsOf({ from, to }: { from?: string | null; to?: string | null }): number {
  if (!from) return USUAL_TREND;
  const last = to ? monthOf(to) : monthOf(new Date().toISOString().slice(0, 7));
  return Math.min(Math.max(last - monthOf(from) + 1, 1), MAX_TREND);
}

const FROM = "First month of the period; the same as `to` where left out. A stock takes `to` alone.";
const TO = "Last month of the period, at most the current one; the current one where left out.";

@Resolver(() => Region)
export class RegionIndicatorsResolver {
  @FieldResolver(() => IndicatorValue, {
    description: "An indicator of this region.",
    complexity: ({ args, childComplexity }) => filteredCost(args, 1) + 1 + childComplexity,
  })
  async indicatorValue(
    @Root() region: Region,
    @Arg("indicator", () => ID, { description: "Id of the indicator." }) id: string,
    @Arg("from", () => YearMonthScalar, { nullable: true, description: FROM }) from: string | null,
    @Arg("to", () => YearMonthScalar, { nullable: true, description: TO }) to: string | null,
    @Arg("comparison", () => Comparison, {
      nullable: true,
      description: "What to compare with; nothing where left out.",
    })
    comparison: Comparison | null,
    @Arg("filter", () => [AttributeCondition], FILTER) conditions: AttributeCondition[] | null,
    @Ctx() request: Context,
  ): Promise<IndicatorValue> {
    const context = request.seenWith(region);
    const indicator = indicatorById(id);
    const period = periodOf(indicator, from, to, context.today);
    const filter = await filterOf(context, indicator, conditions);
    const key = { indicator, region, period, comparison: comparison ?? null, filter };
    return indicatorValueOf(indicator, region, period, await indicatorValues.load(context, key), context.today, filter);
  }

  @FieldResolver(() => [IndicatorValue], {
    description: "Several indicators of this region, for one month.",
    complexity: ({ args, childComplexity }) =>
      1 + Math.min(args.indicators?.length ?? INDICATORS.length, INDICATORS.length) * childComplexity,
  })
  async indicatorValues(
    @Root() region: Region,
    @Arg("indicators", () => [ID], { nullable: true, description: "Ids of the indicators; all where left out." })
    ids: string[] | null,
    @Arg("to", () => YearMonthScalar, { nullable: true, description: "The month; the current one where left out." })
    to: string | null,
    @Arg("comparison", () => Comparison, {
      nullable: true,
      description: "What to compare with; nothing where left out.",
    })
    comparison: Comparison | null,
    @Ctx() request: Context,
  ): Promise<IndicatorValue[]> {
    const context = request.seenWith(region);
    const asked = ids ? ids.map(indicatorById) : INDICATORS;
    if (asked.length > INDICATORS.length)
      throw new BadInput("indicators", `at most ${INDICATORS.length} ids`, asked.length);
    return Promise.all(
      asked.map(async (indicator) => {
        const period = periodOf(indicator, null, to, context.today);
        const value = await indicatorValues.load(context, {
          indicator,
          region,
          period,
          comparison: comparison ?? null,
        });
        return indicatorValueOf(indicator, region, period, value, context.today);
      }),
    );
  }

  @FieldResolver(() => [IndicatorValue], {
    description: "An indicator of this region month by month, newest last.",
    complexity: ({ args, childComplexity }) =>
      filteredCost(args, MAX_FILTERED_TREND / 4) + 1 + monthsOf(args) * childComplexity,
  })
  async indicatorTrend(
    @Root() region: Region,
    @Arg("indicator", () => ID, { description: "Id of the indicator." }) id: string,
    @Arg("from", () => YearMonthScalar, {
      nullable: true,
      description: "First month; the first that is counted where left out.",
    })
    from: string | null,
    @Arg("to", () => YearMonthScalar, { nullable: true, description: TO }) to: string | null,
    @Arg("filter", () => [AttributeCondition], {
      ...FILTER,
      description: `${FILTER.description} With one, a trend has at most ${MAX_FILTERED_TREND} months.`,
    })
    conditions: AttributeCondition[] | null,
    @Ctx() request: Context,
  ): Promise<IndicatorValue[]> {
    const context = request.seenWith(region);
    const indicator = indicatorById(id);
    const last = periodOf(indicator, null, to, context.today).to;
    const filter = await filterOf(context, indicator, conditions);
    const most = filter === null ? MAX_TREND : MAX_FILTERED_TREND;
    const first = from ? monthOf(from) : Math.max(context.coverage.countedFrom ?? last, last - most + 1);
    if (first > last) throw new BadInput("from", `a month not after to (${monthText(last)})`, from);
    if (last - first >= most) throw new BadInput("from", `at most ${most} months up to to`, from);
    const values = await indicatorTrends.load(context, { indicator, region, first, last, filter });
    return values.map((value, i) =>
      indicatorValueOf(indicator, region, { from: first + i, to: first + i }, value, context.today, filter),
    );
  }
}
