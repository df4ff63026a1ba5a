import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ValueOf } from "../code-lists/code-list.ts";
import { organisationForms, organisationTypes } from "../registers/organisations/organisation-types.ts";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "A party organisation (党组织) of an estate, firm or region.", simpleResolvers: true })
export class PartyOrganisation {
  cityCode!: string;
  /** null at the top of its ladder. */
  parentId!: string | null;

  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => organisationTypes.enumObject, { description: "Rung of the ladder." })
  type!: ValueOf<typeof organisationTypes>;

  @Field(() => organisationForms.enumObject, { description: "Independent or joint." })
  form!: ValueOf<typeof organisationForms>;

  @Field(() => Int, { nullable: true, description: "Party members; null: unknown." })
  members!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "First day; null: unknown." })
  foundedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day it no longer exists; null: it still does." })
  dissolvedOn!: string | null;

  @Field(() => String, { description: "Name of the source system." })
  source!: string;
}

@ObjectType({
  description: "A party-building instructor (党建指导员), sent where no organisation can be formed yet.",
  simpleResolvers: true,
})
export class PartyInstructor {
  @Field(() => String, { nullable: true, description: "Name; null: unknown." })
  name!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day; null: unknown." })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer sent; null: still is." })
  to!: string | null;

  @Field(() => String, { description: "Name of the source system." })
  source!: string;
}
