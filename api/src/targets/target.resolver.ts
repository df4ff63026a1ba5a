import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { checkFirst, keyOrder, keysetPage, rowsOfPage } from "../graphql/pages.ts";
import { KINDS, RegionLevel } from "../region/region-enums.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { recordTargets } from "./record-targets.ts";
import { TargetInput } from "./target.input.ts";
import { targetOf, targetRows } from "./target.loaders.ts";
import { countTargets, type TargetRow, type TargetWhere, targetsPage } from "./target.queries.ts";
import { RecordTargetsResult, Target, TargetConnection } from "./target.type.ts";
import { standingByNow } from "./target-standing.ts";
import { TargetStanding } from "./target-standing.type.ts";

const AS_RECORDED = keyOrder<TargetRow>()("TARGET", ["bigint"], (row) => [row.target_id]);

/** The regions whose targets are asked for; null: all. Throws BadInput and NotFound. */
function regionIdsOf(
  regions: RegionTree,
  code: string | null,
  under: string | null,
  level: RegionLevel | null,
): readonly number[] | null {
  if (code && under) throw new BadInput("under", "either region or under", under);
  if (level && !under) throw new BadInput("level", "a level beside under", level);
  if (code) return [regions.byCode(code).regionId];
  if (!under) return null;
  const above = regions.byCode(under);
  return level ? regions.descendantsAt(above, level, KINDS).map(({ regionId }) => regionId) : regions.subtreeIds(above);
}

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => TargetConnection, {
    description: "The targets in force that match, in the order they were recorded.",
    complexity: ({ args, childComplexity }) => 1 + rowsOfPage(args.first) * childComplexity,
  })
  async targets(
    @Arg("region", () => ID, { nullable: true, description: "Code of a region: only targets of itself." })
    code: string | null,
    @Arg("under", () => ID, {
      nullable: true,
      description: "Code of a region: targets of it and of all below. Not beside region.",
    })
    under: string | null,
    @Arg("level", () => RegionLevel, {
      nullable: true,
      description: "Beside under: only those of the regions of this level.",
    })
    level: RegionLevel | null,
    @Arg("indicator", () => ID, { nullable: true, description: "Only those of this indicator." })
    indicator: string | null,
    @Arg("year", () => Int, { nullable: true, description: "Only those of this year." }) year: number | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<TargetConnection> {
    checkFirst(first);
    const regionIds = regionIdsOf(context.regions, code, under, level);
    const where: TargetWhere = { regionIds, indicator: indicator || null, year: year ?? null };
    const page = await keysetPage(
      {
        order: AS_RECORDED,
        read: (key, limit) => context.run(targetsPage, { ...where, afterId: key?.[0] ?? null, limit }),
        nodeOf: (row) => targetOf(row, context),
        count: async () => (await context.run(countTargets, where))[0]!.targets,
      },
      first,
      after,
    );
    return new TargetConnection(page);
  }

  @FieldResolver(() => [Target], {
    description: "What stood before of the same indicator, region and year, the newest first.",
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
  })
  async earlier(@Root() target: Target, @Ctx() context: Context): Promise<Target[]> {
    const key = { indicator: target.indicator.id, year: target.year, regionId: target.region.regionId };
    const rows = (await targetRows.load(context, key)).map((row) => targetOf(row, context));
    return rows.slice(rows.findIndex(({ id }) => id === target.id) + 1);
  }

  @FieldResolver(() => TargetStanding, {
    nullable: true,
    description:
      "How the region stands to it by the latest month of its year that is over and can be judged; null where another has taken its place.",
    complexity: ({ childComplexity }) => 15 + childComplexity,
  })
  standing(@Root() target: Target, @Ctx() context: Context): Promise<TargetStanding | null> {
    return standingByNow(context.seenWith(target.region), target);
  }

  @Mutation(() => RecordTargetsResult, {
    description:
      "Records at most 1,000 targets, all or none: each takes the place of what stood of its indicator, region and year, which is kept. For who sets targets there (data officers, supervisors); where everybody is let in, with the write token.",
    complexity: 5000,
  })
  async recordTargets(
    @Arg("targets", () => [TargetInput], { description: "The targets." }) targets: TargetInput[],
    @Ctx() context: Context,
  ): Promise<RecordTargetsResult> {
    await context.require("SET_TARGETS");
    return recordTargets(context, targets);
  }
}
