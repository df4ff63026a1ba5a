import { Field, Float, Int, ObjectType } from "type-graphql";
import { PartyCoverageStep } from "../estate/estate-enums.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "Estates at one step of the ladder of party coverage.", simpleResolvers: true })
export class PartyStepCount {
  @Field(() => PartyCoverageStep, { description: "The step." })
  step!: PartyCoverageStep;

  @Field(() => Int, { description: "Estates at exactly this step." })
  estates!: number;

  @Field(() => Int, { description: "Estates at this step or a higher one." })
  atOrAbove!: number;
}

@ObjectType({
  description: "Party coverage (党建覆盖) of a region's estates and firms on a day.",
  simpleResolvers: true,
})
export class PartyCoverage {
  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => DateScalar, { description: "The day." })
  asOf!: string;

  @Field(() => Int, { description: "Estates that exist on the day." })
  estates!: number;

  @Field(() => [PartyStepCount], {
    description: "The six steps, NONE first.",
    complexity: ({ childComplexity }) => 1 + 6 * childComplexity,
  })
  steps!: PartyStepCount[];

  @Field(() => Float, {
    nullable: true,
    description:
      "Organisation coverage (组织覆盖率) of estates, percent: estates with an organisation ÷ estates that meet the conditions or have one; null where there are none.",
  })
  estateOrganisationCoverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Work coverage (工作覆盖率) of estates, percent: estates with an organisation or an instructor ÷ all estates; null where there are none.",
  })
  estateWorkCoverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Organisation coverage of property firms, percent; null where there are none.",
  })
  firmOrganisationCoverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Work coverage of property firms, percent; null where there are none.",
  })
  firmWorkCoverage!: number | null;
}
