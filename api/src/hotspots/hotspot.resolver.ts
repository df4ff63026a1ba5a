import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { Estate } from "../estate/estate.type.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { Hotspot, HotspotForecast } from "./hotspot.type.ts";
import { hotspotForecast } from "./hotspot-forecast.ts";
import { type HotspotKind, hotspotKinds } from "./hotspot-kinds.ts";

/** Complaints of two years by estate and month, and seven times all expectations, in fields of an answer. */
const COST = 30_000;
const MAX_HOTSPOTS = 200;

@Resolver(() => HotspotForecast)
export class HotspotForecastResolver {
  @Query(() => HotspotForecast, {
    description:
      "Estates or streets of a region that are likely to have the most complaints next month (未诉先办), by level, season, age, neighbours and events, each told apart; with how far such forecasts have proved good.",
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  hotspotForecast(
    @Arg("under", () => ID, { description: "Code of the region whose estates or streets are told." }) under: string,
    @Arg("of", () => hotspotKinds.enumObject, { defaultValue: "ESTATE", description: "Estates or streets." })
    of: HotspotKind,
    @Ctx() context: Context,
  ): Promise<HotspotForecast> {
    return hotspotForecast(context, under, of);
  }

  @FieldResolver(() => [Hotspot], {
    description: "The most complaints expected first; none where the forecast has not proved good.",
    complexity: ({ args, childComplexity }) => rowsOfPage(args.first) * childComplexity,
  })
  hotspots(
    @Root() { foreseen }: HotspotForecast,
    @Arg("first", () => Int, { defaultValue: 20, description: `How many, at most ${MAX_HOTSPOTS}.` }) first: number,
  ): Hotspot[] {
    checkFirst(first, MAX_HOTSPOTS);
    return foreseen.slice(0, first);
  }
}

@Resolver(() => Hotspot)
export class HotspotResolver {
  @FieldResolver(() => Estate, { nullable: true, description: "The estate; null: it is the street." })
  estate(@Root() { estateKey }: Hotspot, @Ctx() context: Context): Promise<Estate | null> | null {
    return estateKey === null ? null : estateByKey.load(context, estateKey);
  }
}
