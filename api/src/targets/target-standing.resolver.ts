import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { Choropleth } from "../indicators/choropleth.type.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { IndicatorValue } from "../indicators/indicator-value.type.ts";
import { targetProgress, targetStanding } from "./target-standing.ts";
import { TargetProgress, TargetStanding } from "./target-standing.type.ts";

@Resolver(() => IndicatorValue)
export class IndicatorTargetResolver {
  @FieldResolver(() => TargetStanding, {
    nullable: true,
    description:
      "How the value stands to the region's target of the year that it ends in; null where there is none, and of a filtered value.",
    complexity: ({ childComplexity }) => 15 + childComplexity,
  })
  async target(@Root() value: IndicatorValue, @Ctx() context: Context): Promise<TargetStanding | null> {
    if (value.filter.length > 0) return null;
    return targetStanding(context.seenWith(value.region), indicatorById(value.indicator.id), value.region, value);
  }
}

@Resolver(() => Choropleth)
export class ChoroplethTargetsResolver {
  @FieldResolver(() => [TargetStanding], {
    description:
      "How the regions listed that have a target of the year stand to it, by code; the others have none. None of a filtered choropleth.",
    complexity: ({ childComplexity }) => 50 + 300 * childComplexity,
  })
  async targetStandings(@Root() choropleth: Choropleth, @Ctx() request: Context): Promise<TargetStanding[]> {
    const { request: asked, values, total } = choropleth;
    if (asked.filter !== null) return [];
    const context = request.seenWith(asked.under);
    const { from, to, ripe } = total;
    const standings = await Promise.all(
      values.map(({ region, value }) => targetStanding(context, asked.indicator, region, { from, to, ripe, value })),
    );
    return standings.filter((standing) => standing !== null);
  }
}

@Resolver(() => TargetStanding)
export class TargetProgressResolver {
  @FieldResolver(() => TargetProgress, {
    description: "Whether the target is on track, by the months of its year up to `to`.",
    complexity: ({ childComplexity }) => 15 + childComplexity,
  })
  progress(@Root() standing: TargetStanding, @Ctx() context: Context): Promise<TargetProgress> {
    return targetProgress(context.seenWith(standing.region), standing);
  }
}
