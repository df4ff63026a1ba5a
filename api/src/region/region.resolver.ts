import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { BadInput } from "../errors.ts";
import { checkFirst, keyOrder, keysetPage } from "../graphql/pages.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { Region, RegionConnection } from "./region.type.ts";
import { RegionKind, RegionLevel } from "./region-enums.ts";
import type { RegionTree } from "./region-tree.ts";
import { REGIONS_AS_OF_ARG } from "./regions-as-of.ts";

const BY_CODE = keyOrder<Region>()("CODE", ["text"], ({ code }) => [code]);
const MAX_CODES = 1000;

/** What the regions' resolver needs of a request. */
interface WithRegions {
  readonly regions: RegionTree;
  /** With the regions of another day; throws BadInput for one to come. */
  regionsAsOf(day: string | null | undefined): WithRegions;
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description: "The region with this code that is valid today, or on the day given; null where there is none.",
  })
  region(
    @Arg("code", () => ID, { description: "Division code, such as 370100." }) code: string,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() context: WithRegions,
  ): Region | null {
    return context.regionsAsOf(regionsAsOf).regions.find(code);
  }

  @Query(() => RegionConnection, { description: "Regions valid today, or on the day given, sorted by code." })
  async regions(
    @Arg("codes", () => [ID], {
      nullable: true,
      description: "Only these codes, at most 1,000; unknown ones are an error.",
    })
    codes: string[] | null,
    @Arg("under", () => ID, { nullable: true, description: "Only this region and what lies below it." })
    under: string | null,
    @Arg("level", () => RegionLevel, { nullable: true, description: "Only this level." })
    level: RegionLevel | null,
    @Arg("kinds", () => [RegionKind], { nullable: true, description: "Only these kinds; both where left out." })
    kinds: RegionKind[] | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("first", () => Int, { defaultValue: 200, description: "Rows on the page, at most 1,000." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: WithRegions,
  ): Promise<RegionConnection> {
    checkFirst(first);
    if (codes && codes.length > MAX_CODES) throw new BadInput("codes", `at most ${MAX_CODES} codes`, codes.length);
    const { regions } = context.regionsAsOf(regionsAsOf);
    const inside = under ? new Set(regions.subtreeIds(regions.byCode(under))) : null;
    const listed = codes ? codes.map((code) => regions.byCode(code)) : [...regions.all()];
    const matching = [...new Set(listed)]
      .filter(
        (region) =>
          (inside === null || inside.has(region.regionId)) &&
          (!level || region.level === level) &&
          (!kinds || kinds.includes(region.kind)),
      )
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const page = await keysetPage(
      {
        order: BY_CODE,
        read: (key, limit) => (key === null ? matching : matching.filter(({ code }) => code > key[0])).slice(0, limit),
        nodeOf: (region) => region,
        count: () => matching.length,
      },
      first,
      after,
    );
    return new RegionConnection(page);
  }

  @FieldResolver(() => [Region], {
    description: "Regions directly below that are valid on the day, sorted by code.",
    complexity: ({ childComplexity }) => 1 + 20 * childComplexity,
  })
  children(
    @Root() region: Region,
    @Arg("kinds", () => [RegionKind], { nullable: true, description: "Only these kinds; both where left out." })
    kinds: RegionKind[] | null,
  ): Region[] {
    return kinds ? region.childRegions.filter((child) => kinds.includes(child.kind)) : region.childRegions;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the region or those below it were others on the day than those meant here: `regionsAsOf` with that day shows them as they were (当时区划).",
  })
  regionsChanged(
    @Root() region: Region,
    @Arg("asOf", () => DateScalar, { description: "The day compared with, YYYY-MM-DD." }) asOf: string,
  ): boolean {
    return region.tree.isOtherOn(asOf, region);
  }
}
