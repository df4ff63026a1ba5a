import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Code } from "../code-lists/code-list.type.ts";
import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import { codesOf } from "./attribute-codes.ts";
import { attributesOf } from "./attribute-filter.ts";
import { IndicatorAttribute, indicatorAttributeOf } from "./attribute-filter.type.ts";
import { IndicatorType } from "./indicator.type.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { unitOfPart } from "./records/part-unit.ts";
import { RECORD_PARTS, type RecordPart, whyNoPart } from "./records/record-parts.ts";
import { RecordPartEnum } from "./records/records.type.ts";

@Resolver(() => IndicatorType)
export class IndicatorAttributesResolver {
  @FieldResolver(() => [IndicatorAttribute], {
    description:
      "What it can be filtered by (`filter`) and divided by (indicatorBreakdown): attributes of what its numerator counts.",
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  attributes(@Root() { id }: IndicatorType): IndicatorAttribute[] {
    return Object.entries(attributesOf(indicatorById(id))).map(([id, declared]) => indicatorAttributeOf(id, declared));
  }
}

const partsOf = (indicator: Indicator): RecordPart[] =>
  RECORD_PARTS.filter((part) => whyNoPart(indicator, part) === null);

@Resolver(() => IndicatorType)
export class IndicatorRecordPartsResolver {
  @FieldResolver(() => [RecordPartEnum], {
    description: "The parts of it whose records can be listed (indicatorRecords).",
  })
  recordParts(@Root() { id }: IndicatorType): RecordPart[] {
    return partsOf(indicatorById(id));
  }

  @FieldResolver(() => [String], {
    description: "What the amounts of each of recordParts are counted in, in their order, in Chinese.",
  })
  recordUnitsZh(@Root() { id }: IndicatorType): string[] {
    const indicator = indicatorById(id);
    return partsOf(indicator).map((part) => unitOfPart(indicator, part).zh);
  }

  @FieldResolver(() => [String], {
    description: "What the amounts of each of recordParts are counted in, in their order, in English.",
  })
  recordUnitsEn(@Root() { id }: IndicatorType): string[] {
    const indicator = indicatorById(id);
    return partsOf(indicator).map((part) => unitOfPart(indicator, part).en);
  }
}

@Resolver(() => IndicatorAttribute)
export class IndicatorAttributeCodesResolver {
  @FieldResolver(() => [Code], {
    description: "Of a CODE: its codes, in the order to show them; none of others.",
    complexity: ({ childComplexity }) => 1 + 15 * childComplexity,
  })
  async codes(@Root() { declared }: IndicatorAttribute, @Ctx() context: Context): Promise<Code[]> {
    return (await codesOf(context, declared)).map(({ code, zh, en, colour, parent }) => ({
      code,
      nameZh: zh,
      nameEn: en,
      colour,
      parent,
    }));
  }
}
