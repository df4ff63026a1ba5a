import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { checkFirst, keyOrder, keysetPage } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";
import { observationOf, observationsByRegion } from "./observation.loaders.ts";
import { countObservations, type ObservationWhere, observationsPage } from "./observation.queries.ts";
import { Observation, ObservationConnection } from "./observation.type.ts";

const AS_THEY_CAME = keyOrder<Row<typeof observationsPage>>()("ID", ["bigint"], (row) => [row.observation_id]);

@Resolver(() => Observation)
export class ObservationResolver {
  @Query(() => ObservationConnection, { description: "Published figures that match, in the order they came in." })
  async observations(
    @Arg("region", () => ID, { nullable: true, description: "Code of a region: only figures of itself." })
    code: string | null,
    @Arg("under", () => ID, {
      nullable: true,
      description: "Code of a region: figures of it and of all below. Not beside region.",
    })
    under: string | null,
    @Arg("indicator", () => ID, { nullable: true, description: "Only this word of what was measured." })
    indicator: string | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<ObservationConnection> {
    checkFirst(first);
    if (code && under) throw new BadInput("under", "either region or under", under);
    const { regions } = context;
    let regionIds: number[] | null = null;
    if (code) regionIds = [regions.byCode(code).regionId];
    if (under) regionIds = [...regions.subtreeIds(regions.byCode(under))];
    const where: ObservationWhere = { regionIds, indicator: indicator || null };
    const page = await keysetPage(
      {
        order: AS_THEY_CAME,
        read: (key, limit) => context.run(observationsPage, { ...where, afterId: key?.[0] ?? null, limit }),
        nodeOf: (row) => observationOf(row, context),
        count: async () => (await context.run(countObservations, where))[0]!.observations,
      },
      first,
      after,
    );
    return new ObservationConnection(page);
  }
}

@Resolver(() => Region)
export class RegionObservationsResolver {
  @FieldResolver(() => [Observation], {
    description: "Published figures of this very region, in the order they came in.",
  })
  async observations(
    @Root() region: Region,
    @Arg("indicator", () => ID, { nullable: true, description: "Only this word of what was measured." })
    indicator: string | null,
    @Ctx() context: Context,
  ): Promise<Observation[]> {
    const all = await observationsByRegion.load(context, region.regionId);
    return indicator ? all.filter((observation) => observation.indicator === indicator) : all;
  }
}
