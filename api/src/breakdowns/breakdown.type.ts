import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CodePart } from "../code-lists/code-part.type.ts";
import { type Topic, topics } from "../code-lists/topics.ts";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import { NoDataNote, noDataNote } from "../indicators/notes.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { type Breakdown, type BreakdownRow, type BrokenDown, type Part, totalOf } from "./breakdown.ts";

const BreakdownTime = { FLOW: "flow", STOCK: "stock", INTERVAL: "interval" } as const satisfies Record<
  Uppercase<Breakdown["time"]>,
  Breakdown["time"]
>;
registerEnumType(BreakdownTime, {
  name: "BreakdownTime",
  description: "Over which days a breakdown counts.",
  valuesConfig: {
    FLOW: { description: "What happened from one day to another; the first of to's month where `from` is left out." },
    STOCK: { description: "What stands on a day: `to` alone is taken." },
    INTERVAL: { description: "With `from` what began in the period; without, what holds on `to`." },
  },
});

@ObjectType("BreakdownKind", {
  description: "A way to divide something by the codes of a list.",
  simpleResolvers: true,
})
export class BreakdownKindType {
  @Field(() => ID, { description: "Stable name: management_modes, mediation_cases.stage." })
  id!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { description: "What is counted, in Chinese." })
  unitZh!: string;

  @Field(() => String, { description: "What is counted, in English." })
  unitEn!: string;

  @Field(() => [topics.enumObject], { description: "The headings under which it says most." })
  topics!: readonly Topic[];

  @Field(() => BreakdownTime, { description: "Over which days it counts." })
  time!: Breakdown["time"];
}

@ObjectType({ description: "One part of a whole.", simpleResolvers: true })
export class BreakdownPart extends CodePart {
  @Field(() => Int, { nullable: true, description: "How many; null: no data, or suppressed." })
  count!: number | null;
}

@ObjectType("BreakdownRow", { description: "A whole and its parts.", simpleResolvers: true })
export class BreakdownRowType {
  @Field(() => Region, {
    nullable: true,
    description: "The region; null: what is placed in none of the regions below.",
  })
  region!: Region | null;

  @Field(() => Int, { nullable: true, description: "All parts together; null: no data, or suppressed." })
  total!: number | null;

  @Field(() => Boolean, {
    description: "Whether all of it is kept back, since small counts of an estate would follow from it.",
  })
  suppressed!: boolean;

  @Field(() => ExtentEnum, {
    description:
      "How far it is on record what they divide into; PART: in some of the counties, or some of the months, alone.",
  })
  extent!: Extent;

  @Field(() => [BreakdownPart], {
    description:
      "By code in the list's order, last those of which it is not known where there are any; together the total.",
    complexity: ({ childComplexity }) => 1 + 12 * childComplexity,
  })
  parts!: BreakdownPart[];
}

@ObjectType("Breakdown", {
  description: "What a region and each region below it divide into, by the codes of a list.",
  simpleResolvers: true,
})
export class BreakdownType {
  @Field(() => BreakdownKindType, { description: "What is divided, and by what." })
  kind!: BreakdownKindType;

  @Field(() => DateScalar, { nullable: true, description: "First day counted; null: what stands on `to`." })
  from!: string | null;

  @Field(() => DateScalar, { description: "Last day counted, or the day it stands on." })
  to!: string;

  @Field(() => BreakdownRowType, { description: "The region itself." })
  whole!: BreakdownRowType;

  @Field(() => [BreakdownRowType], {
    description:
      "The regions directly below by code, functional zones among them, then what is placed in none of them; together the whole.",
    complexity: ({ childComplexity }) => 1 + 20 * childComplexity,
  })
  rows!: BreakdownRowType[];

  @Field(() => NoDataNote, { nullable: true, description: "Why there are no counts by code; null where there are." })
  noData!: NoDataNote | null;
}

export function kindOf({ id, name, unit, topics: under, time }: Breakdown): BreakdownKindType {
  return { id, nameZh: name.zh, nameEn: name.en, unitZh: unit.zh, unitEn: unit.en, topics: under, time };
}

export function breakdownOf(breakdown: Breakdown, { days, parts, whole, rows }: BrokenDown): BreakdownType {
  return {
    kind: kindOf(breakdown),
    from: days.from,
    to: days.to,
    whole: rowOf(parts, whole),
    rows: rows.map((row) => rowOf(parts, row)),
    noData: noDataNote(
      whole.suppressed || parts.some(({ code }, i) => code !== null && whole.counts[i] !== null) ? null : "NOT_COVERED",
    ),
  };
}

function rowOf(parts: readonly Part[], row: BreakdownRow): BreakdownRowType {
  return {
    region: row.region,
    total: totalOf(row),
    extent: row.extent,
    suppressed: row.suppressed ?? false,
    parts: parts.map(({ code, zh, en, colour }, i) => ({
      code,
      nameZh: zh,
      nameEn: en,
      colour: colour ?? null,
      count: row.counts[i] ?? null,
    })),
  };
}
