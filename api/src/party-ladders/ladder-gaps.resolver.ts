import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { dayAskedFor } from "../coverage/figures-on.ts";
import type { Row } from "../db/statement.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { Estate } from "../estate/estate.type.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { GAP_PLACES, type LadderGap, ladderGaps } from "../registers/organisations/ladders/ladder-gaps.ts";
import { ladderOf } from "../registers/organisations/ladders/ladder-of.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { ladderGapCounts, ladderGapsCount, ladderGapsPage } from "./ladder-gaps.queries.ts";
import { PartyLadderGap, PartyLadderGapConnection, PartyLadderGapCount } from "./ladder-gaps.type.ts";
import type { PartyLadderStep } from "./party-ladder.type.ts";

type GapRow = Row<typeof ladderGapsPage>;
const ORDER = keyOrder<GapRow>()("GAPS", ["number", "text", "bigint"], ({ at, code, number }) => [at, code, number]);

/** What would close a gap: the steps of the ladder at the place, of the type above what is there. */
function missingSteps(cityCode: string, gap: LadderGap): PartyLadderStep[] {
  const type = { BRANCH_MISSING: "ESTATE_BRANCH", GROUP_MISSING: "BUILDING_GROUP" }[gap as string];
  return ladderOf(cityCode).steps.filter(
    (step) =>
      step.at.includes(GAP_PLACES[gap]) &&
      (type === undefined ? step.asked && step.type !== "ESTATE_BRANCH" : step.type === type),
  );
}

@Resolver(() => PartyLadderGap)
export class LadderGapsResolver {
  @Query(() => PartyLadderGapConnection, {
    description:
      "Gaps of the ladders of party organisations in a region on a day, by kind, then by the region's code. Their number is the numerator of ladder_gap_share. Where no organisation is on record there is no gap, and nothing is said.",
  })
  async partyLadderGaps(
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day, up to today; today where left out." })
    asOf: string | null,
    @Arg("kinds", () => [ladderGaps.enumObject], { nullable: true, description: "Only these; all where left out." })
    kinds: LadderGap[] | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<PartyLadderGapConnection> {
    const context = request.regionsAsOf(regionsAsOf);
    const asked = {
      ...context.regions.scope(context.region(code)),
      day: dayAskedFor(asOf, context.today),
      kinds: kinds ?? ladderGaps.values,
    };
    return new PartyLadderGapConnection(
      await keysetPage(
        {
          order: ORDER,
          read: (key, limit) => {
            const [afterAt, afterCode, afterNumber] = key ?? [null, null, null];
            return context.run(ladderGapsPage, { ...asked, afterAt, afterCode, afterNumber, limit });
          },
          nodeOf: (row): PartyLadderGap => ({
            kind: row.gap as LadderGap,
            region: context.regions.byId(row.region_id),
            estateKey: row.estate_id === null ? null : { cityCode: row.city_code, number: row.estate_id },
            missing: missingSteps(row.city_code, row.gap as LadderGap),
            below: row.below,
          }),
          count: async () => (await context.run(ladderGapsCount, asked))[0]!.gaps,
        },
        first,
        after,
      ),
    );
  }

  @Query(() => [PartyLadderGapCount], {
    description: "Gaps of the ladders in a region on a day, counted by kind; every kind, in the order of the list.",
  })
  async partyLadderGapCounts(
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day, up to today; today where left out." })
    asOf: string | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() request: Context,
  ): Promise<PartyLadderGapCount[]> {
    const context = request.regionsAsOf(regionsAsOf);
    const scope = context.regions.scope(context.region(code));
    const rows = await context.run(ladderGapCounts, { ...scope, day: dayAskedFor(asOf, context.today) });
    const counted = new Map(rows.map(({ gap, gaps, judged }) => [gap, { gaps, judged }]));
    return ladderGaps.values.map((kind) => ({ kind, ...(counted.get(kind) ?? { gaps: 0, judged: 0 }) }));
  }

  @FieldResolver(() => Estate, { nullable: true, description: "The estate; null where a region has the gap." })
  estate(@Root() { estateKey, region }: PartyLadderGap, @Ctx() context: Context): Promise<Estate | null> | null {
    return estateKey === null ? null : estateByKey.load(context.seenWith(region), estateKey);
  }
}
