import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { LastKnownType } from "../facts/last-known.type.ts";
import { Region } from "../region/region.type.ts";
import { REGIONS_AS_OF } from "../region/regions-as-of.ts";
import { DecimalScalar } from "../scalars/decimal.ts";
import { DateScalar } from "../scalars/scalars.ts";
import type { RegisterGroup } from "./derive/register-counts.queries.ts";

export const RegisterGroupEnum = {
  REGION: "REGION",
  DAY: "DAY",
  WEEK: "WEEK",
  MONTH: "MONTH",
  QUARTER: "QUARTER",
  YEAR: "YEAR",
  CODE: "CODE",
  SOURCE: "SOURCE",
} as const satisfies { [G in RegisterGroup]: G };

registerEnumType(RegisterGroupEnum, {
  name: "RegisterGroup",
  description:
    "What records of a register are counted by; of the periods one at a time, by the day a record is told by.",
  valuesConfig: {
    REGION: { description: "By the region at a level that contains them." },
    DAY: { description: "By day: 2026-11-20." },
    WEEK: { description: "By week, Monday to Sunday, named by its Monday." },
    MONTH: { description: "By month: 2026-11." },
    QUARTER: { description: "By quarter: 2026-Q4." },
    YEAR: { description: "By year: 2026." },
    CODE: { description: "By a column of codes." },
    SOURCE: { description: "By source system." },
  },
});

@InputType({ description: "A column of codes, and the codes that records may have there." })
export class RegisterCodesInput {
  @Field(() => ID, { description: "Field of the column." })
  field!: string;

  @Field(() => [String], { description: "Codes; an empty list matches none." })
  codes!: string[];
}

@InputType("RegisterFilter", { description: "Which records of any register: all conditions given must hold." })
export class RegisterFilterInput {
  @Field(() => ID, { nullable: true, description: "Code of a region: only records in it or below." })
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;

  @Field(() => ID, { nullable: true, description: "Opaque id of an estate, where records hang at estates." })
  estate?: string | null;

  @Field(() => ID, { nullable: true, description: "Opaque id of a property firm, where records hang at firms." })
  firm?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day that records are told by, included." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day that records are told by, included." })
  to?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only those that hold on this day, where they have an interval.",
  })
  openOn?: string | null;

  @Field(() => [String], { nullable: true, description: "Only from these source systems, by name." })
  sources?: string[] | null;

  @Field(() => [RegisterCodesInput], { nullable: true, description: "Only those with these codes." })
  codes?: RegisterCodesInput[] | null;
}

@ObjectType({ description: "A part of what a sum is told as.", simpleResolvers: true })
export class RegisterSumPart {
  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => DecimalScalar, { description: "The exact sum, in the column's unit." })
  sum!: string;
}

@ObjectType({ description: "The sum of a column over records that have it.", simpleResolvers: true })
export class RegisterSum {
  @Field(() => ID, { description: "Field of the column." })
  field!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "The exact sum; null where no record has the number." })
  sum!: string | null;

  @Field(() => Int, { description: "Records that have the number." })
  records!: number;

  @Field(() => [RegisterSumPart], {
    description:
      "Of amounts that come in above zero and go out below it: what came in and what went out, both from 0 up, and the one less the other, which is the sum. Empty for other columns, and where no record has the number.",
  })
  parts!: readonly RegisterSumPart[];
}

@ObjectType("RegisterCount", {
  description: "How many records are alike in what they were grouped by; fields not grouped by are null.",
  simpleResolvers: true,
})
export class RegisterCountType {
  @Field(() => Region, {
    nullable: true,
    description: "The region; null beside other regions: records known only to a region above the level.",
  })
  region!: Region | null;

  @Field(() => String, { nullable: true, description: "The period; null beside others: records without a day." })
  period!: string | null;

  @Field(() => String, { nullable: true, description: "The code; null beside others: records without one." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the source system." })
  source!: string | null;

  @Field(() => Int, { nullable: true, description: "Records; null: suppressed." })
  records!: number | null;

  @Field(() => Boolean, {
    description:
      "Whether the count is kept back: by a code of one estate, small counts are, and as many others as it takes that none can be reckoned; of a region all are, in registers that name persons, where they would give an estate's back. It may be zero. With no code: every count of the region and period; with all else null: every count of the answer.",
  })
  suppressed!: boolean;

  @Field(() => [RegisterSum], {
    description:
      "The sums that the register allows; none of what is suppressed. Points of credit entries add up within a kind alone: where it is grouped by, or one is filtered by.",
    complexity: 4,
  })
  sums!: RegisterSum[];

  @Field(() => LastKnownType, {
    nullable: true,
    description:
      "Of a register of states: when those counted were last known. Records and sums are then of the last known of each account at the end of the period (or on `filter.to`, or today), never of two days of one account.",
  })
  lastKnown!: LastKnownType | null;
}
