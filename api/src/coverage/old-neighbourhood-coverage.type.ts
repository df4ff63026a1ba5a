import { Field, Int, ObjectType } from "type-graphql";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import { NoDataNote } from "../indicators/notes.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "How the old neighbourhoods (老旧小区, built by the end of 2000) of a region are managed on a day.",
  simpleResolvers: true,
})
export class OldNeighbourhoodCoverage {
  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => DateScalar, { description: "The day." })
  asOf!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Old neighbourhoods; estates whose year is unknown are not counted. Null where no estate or no year is on record.",
  })
  oldNeighbourhoods!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Those in the counties that have property management on record: what `covered` is counted of; null where none has.",
  })
  managementOnRecord!: number | null;

  @Field(() => Int, { nullable: true, description: "Those under some property management; null: no data." })
  covered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Those whose renovation is finished, in the counties that have renovations on record; null where none has.",
  })
  renovated!: number | null;

  @Field(() => ExtentEnum, {
    description:
      "How far estates, their years and their management are on record; PART: in some of the counties alone.",
  })
  extent!: Extent;

  @Field(() => NoDataNote, {
    nullable: true,
    description: "Why nothing is said of their management; null where there is one.",
  })
  noData!: NoDataNote | null;
}
