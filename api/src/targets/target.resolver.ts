import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { checkFirst, keyOrder, keysetPage, rowsOfPage } from "../graphql/pages.ts";
import { recordTargets } from "./record-targets.ts";
import { TargetInput } from "./target.input.ts";
import { targetOf, targetRows } from "./target.loaders.ts";
import { countTargets, type TargetRow, type TargetWhere, targetsPage } from "./target.queries.ts";
import { RecordTargetsResult, Target, TargetConnection } from "./target.type.ts";

const AS_RECORDED = keyOrder<TargetRow>()("TARGET", ["bigint"], (row) => [row.target_id]);

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
    @Arg("indicator", () => ID, { nullable: true, description: "Only those of this indicator." })
    indicator: string | null,
    @Arg("year", () => Int, { nullable: true, description: "Only those of this year." }) year: number | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<TargetConnection> {
    checkFirst(first);
    if (code && under) throw new BadInput("under", "either region or under", under);
    const { regions } = context;
    let regionIds: readonly number[] | null = null;
    if (code) regionIds = [regions.byCode(code).regionId];
    if (under) regionIds = regions.subtreeIds(regions.byCode(under));
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
