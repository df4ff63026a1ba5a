import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import type { PartyLadder } from "../registers/organisations/ladders/ladder.ts";
import { LADDERS, ladderOf } from "../registers/organisations/ladders/ladder-of.ts";
import { PartyLadderType } from "./party-ladder.type.ts";

const typed = ({ about, ...ladder }: PartyLadder): PartyLadderType => ({
  ...ladder,
  aboutZh: about.zh,
  aboutEn: about.en,
});

@Resolver(() => PartyLadderType)
export class PartyLadderResolver {
  @Query(() => PartyLadderType, {
    description: "The ladder of party organisations in a region: that of its city; the default above cities.",
  })
  partyLadder(
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() context: Context,
  ): PartyLadderType {
    return typed(ladderOf(context.regionsAsOf(regionsAsOf).region(code).cityCode));
  }

  @Query(() => [PartyLadderType], { description: "Every ladder that is declared: those of cities, then the default." })
  partyLadders(): PartyLadderType[] {
    return LADDERS.map(typed);
  }
}
