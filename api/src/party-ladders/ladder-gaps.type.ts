import { Field, Int, ObjectType } from "type-graphql";
import type { CityKey } from "../graphql/city-key.ts";
import { connectionOf } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";
import type { LadderGap } from "../registers/organisations/ladders/ladder-gaps.ts";
import { ladderGaps } from "../registers/organisations/ladders/ladder-gaps.ts";
import { PartyLadderStep } from "./party-ladder.type.ts";

@ObjectType({ description: "A place where a step of its city's ladder is missing on a day.", simpleResolvers: true })
export class PartyLadderGap {
  /** The resolver gives the estate. */
  estateKey!: CityKey | null;

  @Field(() => ladderGaps.enumObject, { description: "What is missing." })
  kind!: LadderGap;

  @Field(() => Region, { description: "The community or county; of an estate the finest region known to contain it." })
  region!: Region;

  @Field(() => [PartyLadderStep], { description: "Steps of the city's ladder, any of which would close the gap." })
  missing!: PartyLadderStep[];

  @Field(() => Int, {
    description:
      "How many there are below: building groups, member households or firms' branches; of a community, estates with a branch.",
  })
  below!: number;
}

@ObjectType({ description: "How many gaps of a kind there are on a day.", simpleResolvers: true })
export class PartyLadderGapCount {
  @Field(() => ladderGaps.enumObject, { description: "What is missing." })
  kind!: LadderGap;

  @Field(() => Int, { description: "Places where it is." })
  gaps!: number;

  @Field(() => Int, {
    description: "Places that can be judged: those with organisations below. 0: nothing on record says anything.",
  })
  judged!: number;
}

export const PartyLadderGapConnection = connectionOf("PartyLadderGap", () => PartyLadderGap);
export type PartyLadderGapConnection = InstanceType<typeof PartyLadderGapConnection>;
