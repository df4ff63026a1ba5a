import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { LADDER_PLACES, type LadderPlace } from "../registers/organisations/ladders/ladder.ts";
import { organisationTypes } from "../registers/organisations/organisation-types.ts";

export const LadderPlaceEnum = Object.fromEntries(LADDER_PLACES.map((place) => [place, place])) as {
  [P in LadderPlace]: P;
};
registerEnumType(LadderPlaceEnum, {
  name: "LadderPlace",
  description: "What a party organisation of a step hangs at.",
  valuesConfig: {
    CITY: { description: "A city." },
    COUNTY: { description: "A county, district or functional zone." },
    STREET: { description: "A street, town or township." },
    COMMUNITY: { description: "A community or village." },
    ESTATE: { description: "An estate; of a building group or member household the one it is in." },
    FIRM: { description: "A property firm." },
  },
});

@ObjectType("PartyLadderStep", {
  description: "A step of a ladder: organisations of one type at one kind of place.",
  simpleResolvers: true,
})
export class PartyLadderStep {
  @Field(() => ID, { description: "Stable name within its ladder: COMMUNITY_GENERAL_BRANCH." })
  id!: string;

  @Field(() => String, { description: "The city's own words for it: 社区党总支." })
  zh!: string;

  @Field(() => String, { description: "In English." })
  en!: string;

  @Field(() => organisationTypes.enumObject, { description: "Type of its organisations." })
  type!: string;

  @Field(() => [LadderPlaceEnum], { description: "What its organisations hang at." })
  at!: readonly LadderPlace[];

  @Field(() => [ID], { description: "Steps that it may hang under; empty at the top." })
  under!: readonly string[];

  @Field(() => Boolean, {
    description: "Whether a place with organisations below must have one: without it there is a gap.",
  })
  asked!: boolean;
}

@ObjectType("PartyLadder", {
  description:
    "A ladder of party organisations (党组织体系) as a city builds it. Imports refuse a row whose type, place or parent it does not have.",
  simpleResolvers: true,
})
export class PartyLadderType {
  @Field(() => ID, { description: "Stable name: dezhou; default where the city has none of its own." })
  id!: string;

  @Field(() => String, { description: "Whose it is, in Chinese." })
  zh!: string;

  @Field(() => String, { description: "Whose it is, in English." })
  en!: string;

  @Field(() => String, { description: "How it is built, in Chinese." })
  aboutZh!: string;

  @Field(() => String, { description: "How it is built, in English." })
  aboutEn!: string;

  @Field(() => [ID], { description: "Codes of its cities; empty for the default." })
  cities!: readonly string[];

  @Field(() => [PartyLadderStep], { description: "Its steps, from the top down." })
  steps!: readonly PartyLadderStep[];
}
