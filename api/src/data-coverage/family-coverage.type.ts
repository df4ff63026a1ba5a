import { Field, Int, ObjectType } from "type-graphql";
import type { Extent } from "../facts/coverage.ts";
import type { DataFamily } from "../facts/data-family.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { DataFamilyEnum, ExtentEnum } from "./data-coverage.enums.ts";

@ObjectType({ description: "What one source has on record of a family in a region.", simpleResolvers: true })
export class SourceCoverage {
  @Field(() => String, { description: "Name of the source system." })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: "Day of its first record; null: ever since." })
  since!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of its last record; null for what stands until it ends.",
  })
  until!: string | null;
}

@ObjectType({ description: "How far a family is on record in one month.", simpleResolvers: true })
export class MonthCoverage {
  @Field(() => YearMonthScalar, { description: "The month." })
  month!: string;

  @Field(() => ExtentEnum, { description: "How far." })
  extent!: Extent;

  @Field(() => Int, { description: "Regions in which it is on record, wholly or in part." })
  regionsCovered!: number;
}

@ObjectType({
  description:
    "From when on facts of a family are on record in a region, by county. What lies below a county is known as its county is; above it, what its counties are. Reported day by day (complaints): from a source's first record in the county to its last anywhere, a week of silence at either end of a month allowed. All else: from its first day until it ends.",
  simpleResolvers: true,
})
export class FamilyCoverage {
  @Field(() => DataFamilyEnum, { description: "The family." })
  family!: DataFamily;

  @Field(() => String, { description: "Its name in Chinese." })
  nameZh!: string;

  @Field(() => String, { description: "Its name in English." })
  nameEn!: string;

  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => ExtentEnum, {
    description: "How far it is on record over the months asked for; for a stock, at the end of the last.",
  })
  extent!: Extent;

  @Field(() => Boolean, {
    description: "Whether some record has no beginning, so that the family is known ever since.",
  })
  always!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the first record; null where always, and where nothing is on record.",
  })
  since!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the last record; null for what stands until it ends, and where nothing is on record.",
  })
  until!: string | null;

  @Field(() => Int, { description: "Regions that it is known by: counties, and what else has records." })
  regions!: number;

  @Field(() => Int, { description: "Those in which it is on record, wholly or in part." })
  regionsCovered!: number;

  @Field(() => [Region], {
    description: "Those in which it is not.",
    complexity: ({ childComplexity }) => 1 + 20 * childComplexity,
  })
  missing!: readonly Region[];

  @Field(() => [SourceCoverage], {
    description: "By source, sorted by name.",
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
  })
  sources!: SourceCoverage[];

  @Field(() => [MonthCoverage], {
    description: "Month by month.",
    complexity: ({ childComplexity }) => 1 + 24 * childComplexity,
  })
  months!: MonthCoverage[];
}
