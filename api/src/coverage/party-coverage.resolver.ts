import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { coverageLoader } from "./coverage-loader.ts";
import { dayAskedFor } from "./figures-on.ts";
import { partyCoverageOf } from "./party-coverage.ts";
import { PartyCoverage } from "./party-coverage.type.ts";

const coverageByRegion = coverageLoader(partyCoverageOf);

@Resolver(() => PartyCoverage)
export class PartyCoverageResolver {
  @Query(() => PartyCoverage, {
    description:
      "Party coverage of a region and of its children on a day: organisation and work rates apart; the six steps are the breakdown party_coverage_steps.",
  })
  partyCoverage(
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day, up to today; today where left out." })
    asOf: string | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() request: Context,
  ): Promise<PartyCoverage> {
    const context = request.regionsAsOf(regionsAsOf);
    return coverageByRegion.load(context, { region: context.region(code), asOf: dayAskedFor(asOf, context.today) });
  }

  @FieldResolver(() => [PartyCoverage], {
    description: "The same of each region directly below, functional zones among them, sorted by code.",
    complexity: ({ childComplexity }) => 1 + 20 * childComplexity,
  })
  children(@Root() coverage: PartyCoverage, @Ctx() request: Context): Promise<PartyCoverage[]> {
    const { region, asOf } = coverage;
    const context = request.seenWith(region);
    return Promise.all(region.childRegions.map((child) => coverageByRegion.load(context, { region: child, asOf })));
  }
}
