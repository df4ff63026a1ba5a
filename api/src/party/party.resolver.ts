import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { Estate } from "../estate/estate.type.ts";
import { instructorsByEstate, organisationByKey, organisationsByEstate } from "./party.loaders.ts";
import { PartyInstructor, PartyOrganisation } from "./party.type.ts";

@Resolver(() => PartyOrganisation)
export class PartyOrganisationResolver {
  @FieldResolver(() => PartyOrganisation, { nullable: true, description: "The organisation above; null at the top." })
  parent(@Root() organisation: PartyOrganisation, @Ctx() context: Context): Promise<PartyOrganisation | null> | null {
    const { cityCode, parentId } = organisation;
    return parentId === null ? null : organisationByKey.load(context, { cityCode, number: parentId });
  }
}

@Resolver(() => Estate)
export class EstatePartyResolver {
  @FieldResolver(() => [PartyOrganisation], {
    description: "Its party organisations, past ones too, from the top of the ladder down.",
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
  })
  partyOrganisations(@Root() estate: Estate, @Ctx() context: Context): Promise<PartyOrganisation[]> {
    return organisationsByEstate.load(context, estate.key);
  }

  @FieldResolver(() => [PartyInstructor], {
    description: "Its party-building instructors, past ones too, earliest first.",
    complexity: ({ childComplexity }) => 1 + 2 * childComplexity,
  })
  partyInstructors(@Root() estate: Estate, @Ctx() context: Context): Promise<PartyInstructor[]> {
    return instructorsByEstate.load(context, estate.key);
  }
}
