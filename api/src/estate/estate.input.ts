import { Field, Float, ID, InputType, Int, registerEnumType } from "type-graphql";
import { BoxInput, NearInput } from "../graphql/spatial-input.ts";
import { REGIONS_AS_OF } from "../region/regions-as-of.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { type RenovationStatus, renovationStatuses } from "../registers/renovations/renovation-statuses.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { type PartyCoverageStep, partyCoverageSteps } from "./party-coverage-steps.ts";

@InputType({
  description: "Another estate, of the same city and not itself, that lies near and is as said on the day.",
})
export class NearEstatesInput {
  @Field(() => Float, { description: "Distance in metres, more than 0, at most 5,000." })
  radiusMeters!: number;

  @Field(() => [managementModes.enumObject], { nullable: true, description: "It is managed in one of these modes." })
  modes?: ManagementMode[] | null;

  @Field(() => [partyCoverageSteps.enumObject], {
    nullable: true,
    description: "It stands at exactly one of these steps.",
  })
  partySteps?: PartyCoverageStep[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has an owners' committee." })
  hasCommittee?: boolean | null;
}

@InputType({
  description: "Which estates: all conditions given must hold. States (modes, steps …) are taken as of a day.",
})
export class EstateFilter {
  @Field(() => ID, { nullable: true, description: "Code of a region: only estates in it or below." })
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;

  @Field(() => BoxInput, { nullable: true, description: "Only estates whose location is inside the box." })
  within?: BoxInput | null;

  @Field(() => NearInput, {
    nullable: true,
    description: "Only estates whose location is within a distance of a point.",
  })
  near?: NearInput | null;

  @Field(() => String, { nullable: true, description: "Only names that contain this text." })
  nameContains?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "true: only those built by the end of 2000; false: only the others, unknown years included.",
  })
  old?: boolean | null;

  @Field(() => Int, { nullable: true, description: "First year built, included." })
  builtFrom?: number | null;

  @Field(() => Int, { nullable: true, description: "Last year built, included." })
  builtTo?: number | null;

  @Field(() => [managementModes.enumObject], { nullable: true, description: "Only these modes on the day." })
  modes?: ManagementMode[] | null;

  @Field(() => [partyCoverageSteps.enumObject], {
    nullable: true,
    description: "Only estates at exactly these steps on the day.",
  })
  partySteps?: PartyCoverageStep[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether an owners' committee exists on the day." })
  hasCommittee?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Only estates whose owners' committee on the day has a share of party members below this, in percent; unknown shares are left out.",
  })
  committeePartyShareBelow?: number | null;

  @Field(() => NearEstatesInput, {
    nullable: true,
    description: "Only estates that have such another estate near them.",
  })
  nearEstates?: NearEstatesInput | null;

  @Field(() => [renovationStatuses.enumObject], {
    nullable: true,
    description: "Only these states of renovation on the day.",
  })
  renovation?: RenovationStatus[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Opaque id of a property firm: only estates that it manages on the day.",
  })
  firm?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day the states are taken at; today where left out." })
  asOf?: string | null;
}

export const EstateOrder = {
  NAME: "NAME",
  BUILT_YEAR: "BUILT_YEAR",
  HOUSEHOLDS: "HOUSEHOLDS",
  COMPLAINTS_DESC: "COMPLAINTS_DESC",
  DISTANCE: "DISTANCE",
} as const;
export type EstateOrder = keyof typeof EstateOrder;

registerEnumType(EstateOrder, {
  name: "EstateOrder",
  description: "How estates are sorted; equal ones by id.",
  valuesConfig: {
    NAME: { description: "By pinyin, then by name." },
    BUILT_YEAR: { description: "Oldest first, unknown years last." },
    HOUSEHOLDS: { description: "Largest first, unknown ones last." },
    COMPLAINTS_DESC: { description: "Most complaints in the twelve months up to the day first." },
    DISTANCE: { description: "Nearest first; only with near." },
  },
});
