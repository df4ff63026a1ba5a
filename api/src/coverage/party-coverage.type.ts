import { Field, Float, Int, ObjectType } from "type-graphql";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import { NoDataNote } from "../indicators/notes.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "Party coverage (党建覆盖) of a region's estates and firms on a day.",
  simpleResolvers: true,
})
export class PartyCoverage {
  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => DateScalar, { description: "The day." })
  asOf!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Estates that exist on the day; null where none is on record.",
  })
  estates!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Those in the counties that have party organisations and instructors on record; null where none has.",
  })
  partyOnRecord!: number | null;

  @Field(() => ExtentEnum, {
    description:
      "How far estates, party organisations and instructors are on record; PART: in some of the counties alone.",
  })
  extent!: Extent;

  @Field(() => NoDataNote, {
    nullable: true,
    description: "Why nothing is said of their party coverage; null where it is.",
  })
  noData!: NoDataNote | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Organisation coverage (组织覆盖率) of estates, percent: estates with an organisation ÷ estates that meet the conditions or have one; null where there are none, or nothing is on record.",
  })
  estateOrganisationCoverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Work coverage (工作覆盖率) of estates, percent: estates with an organisation or an instructor ÷ all estates; null where there are none, or nothing is on record.",
  })
  estateWorkCoverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Organisation coverage of property firms, percent; null where there are none, nothing is on record, and below a county, where firms are not kept.",
  })
  firmOrganisationCoverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Work coverage of property firms, percent; null where there are none, nothing is on record, and below a county, where firms are not kept.",
  })
  firmWorkCoverage!: number | null;
}
