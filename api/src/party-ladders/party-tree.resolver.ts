import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { dayAskedFor } from "../coverage/figures-on.ts";
import type { Row } from "../db/statement.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { recordPages } from "../registers/derive/record-pages.ts";
import { recordType } from "../registers/derive/record-type.ts";
import { ladderOf, stepOf } from "../registers/organisations/ladders/ladder-of.ts";
import { organisations } from "../registers/organisations/organisations.register.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { gapsAt, stepsBelow } from "./party-tree.loaders.ts";
import { treeBelow, treeBelowCount, treeRoots, treeRootsCount } from "./party-tree.queries.ts";
import { PartyStepCount, PartyTreeNode, PartyTreeNodeConnection } from "./party-tree.type.ts";

/** The nodes of a page are counted together, in one statement. */
const COUNTED = 20;

type TreeRow = Row<typeof treeRoots>;
const ORDER = keyOrder<TreeRow>()("TREE", ["number", "text", "bigint"], (row) => [
  row.at,
  row.city_code,
  row.organisation_id,
]);

@Resolver(() => PartyTreeNode)
export class PartyTreeResolver {
  @Query(() => PartyTreeNodeConnection, {
    description:
      "The tree of party organisations, a step at a time: those of a region under none that stands there, or those directly under one; by type from the top down, then as they were recorded.",
  })
  async partyTree(
    @Arg("region", () => ID, { description: "Code of the region that the tree begins in." }) code: string,
    @Arg("parent", () => ID, {
      nullable: true,
      description: "Opaque id of an organisation: those directly under it, wherever they are.",
    })
    parent: string | null,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day, up to today; today where left out." })
    asOf: string | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<PartyTreeNodeConnection> {
    const context = request.regionsAsOf(regionsAsOf);
    const day = dayAskedFor(asOf, context.today);
    const scope = context.regions.scope(context.region(code));
    const above = parent == null ? null : decodeId(organisations.id, "parent", parent);
    const roots = { ...scope, day };
    const below = above && { cityCode: above.cityCode, parent: above.number, day };
    return new PartyTreeNodeConnection(
      await keysetPage(
        {
          order: ORDER,
          read: (key, limit) => {
            const [afterAt, afterCity, afterNumber] = key ?? [null, null, null];
            const from = { afterAt, afterCity, afterNumber, limit };
            return below
              ? context.run(treeBelow, { ...below, ...from })
              : context.run(treeRoots, { ...roots, ...from });
          },
          nodeOf: (row): PartyTreeNode => nodeOf(row, day, context),
          count: async () => {
            const [counted] = await (below ? context.run(treeBelowCount, below) : context.run(treeRootsCount, roots));
            return counted!.organisations;
          },
        },
        first,
        after,
      ),
    );
  }

  @FieldResolver(() => recordType(organisations), { description: "The organisation." })
  organisation(@Root() { key, region }: PartyTreeNode, @Ctx() context: Context): Promise<unknown> {
    return recordPages(organisations).byKey.load(context.seenWith(region), key);
  }

  @FieldResolver(() => [PartyStepCount], {
    description: "What stands below it at any depth, by step from the top down; empty where nothing does.",
    complexity: ({ childComplexity }) => COUNTED + 4 * childComplexity,
  })
  below(@Root() { key, day }: PartyTreeNode, @Ctx() context: Context): Promise<PartyStepCount[]> {
    return stepsBelow.load(context, { ...key, day });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Gaps of the ladder in its region, or at its estate, on the day; null of a firm's branch, which has none of its own.",
    complexity: COUNTED,
  })
  gaps(@Root() { day, region, estateKey, place }: PartyTreeNode, @Ctx() context: Context): Promise<number> | null {
    return place === "FIRM" ? null : gapsAt.load(context.seenWith(region), { day, region, estateKey });
  }
}

function nodeOf(row: TreeRow, day: string, context: Context): PartyTreeNode {
  return {
    key: { cityCode: row.city_code, number: row.organisation_id },
    day,
    region: context.regions.byId(row.region_id),
    estateKey: row.estate_id === null ? null : { cityCode: row.city_code, number: row.estate_id },
    place: row.place,
    step: stepOf(ladderOf(row.city_code), row.type, row.place),
  };
}
