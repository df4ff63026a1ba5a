import { Field, ObjectType, registerEnumType } from "type-graphql";

// Why a figure is missing, or is not compared: said once, in words that every view shows as they are.

export const NO_DATA = {
  NOT_COVERED: { zh: "无数据：该时段没有这项资料", en: "No data: nothing is on record for this period" },
  NO_DENOMINATOR: { zh: "无数据：没有可作分母的对象", en: "No data: there is nothing to take a share of" },
  NOT_TOLD: { zh: "无数据：记录均未填报该数", en: "No data: no record tells the number" },
  NOT_KEPT_AT_LEVEL: {
    zh: "此级不统计：企业按注册的区县统计",
    en: "Not kept at this level: firms count in the county they are registered in",
  },
} as const;
export type NoDataReason = keyof typeof NO_DATA;

export const NOT_COMPARED = {
  NO_DATA: { zh: "无数据，不作比较", en: "Not compared: no data" },
  EARLIER_NOT_COVERED: { zh: "对比期无数据，不作比较", en: "Not compared: no data for the earlier period" },
  COVERED_IN_PART: { zh: "两期资料范围不同，不作比较", en: "Not compared: the two periods are not known alike" },
  EARLIER_COVERED_IN_PART: { zh: "对比期资料不全，不作比较", en: "Not compared: the earlier period is known in part" },
  STILL_RIPENING: {
    zh: "近期投诉仍在办理，尚不可比",
    en: "Not compared yet: the latest complaints are still being handled",
  },
} as const;
export type NotComparedReason = keyof typeof NOT_COMPARED;

const NoDataReasonEnum = keysOf(NO_DATA);
registerEnumType(NoDataReasonEnum, {
  name: "NoDataReason",
  description: "Why there is no value.",
  valuesConfig: {
    NOT_COVERED: { description: "Nothing that it is counted from is on record in the region for the period." },
    NO_DENOMINATOR: { description: "The denominator is 0." },
    NOT_TOLD: { description: "There are records, and none of them tells the number that is summed." },
    NOT_KEPT_AT_LEVEL: { description: "What is counted is not placed so finely: firms are registered in a county." },
  },
});

const NotComparedReasonEnum = keysOf(NOT_COMPARED);
registerEnumType(NotComparedReasonEnum, {
  name: "NotComparedReason",
  description: "Why a comparison that was asked for is not made.",
  valuesConfig: {
    NO_DATA: { description: "There is no value to compare." },
    EARLIER_NOT_COVERED: { description: "There is no value in the earlier period." },
    COVERED_IN_PART: { description: "The period is known for fewer regions or days than the earlier one." },
    EARLIER_COVERED_IN_PART: { description: "The earlier period is known for fewer regions or days." },
    STILL_RIPENING: {
      description: "Of the youngest complaints it cannot be said yet what becomes of them: see Indicator.ripensInDays.",
    },
  },
});

@ObjectType({ description: "Why there is no value, in words to show.", simpleResolvers: true })
export class NoDataNote {
  @Field(() => NoDataReasonEnum, { description: "The reason." })
  reason!: NoDataReason;

  @Field(() => String, { description: "In Chinese." })
  zh!: string;

  @Field(() => String, { description: "In English." })
  en!: string;
}

@ObjectType({ description: "Why a comparison is not made, in words to show.", simpleResolvers: true })
export class NotComparedNote {
  @Field(() => NotComparedReasonEnum, { description: "The reason." })
  reason!: NotComparedReason;

  @Field(() => String, { description: "In Chinese." })
  zh!: string;

  @Field(() => String, { description: "In English." })
  en!: string;
}

const noData = notesOf(NO_DATA);
const notCompared = notesOf(NOT_COMPARED);

export function noDataNote(reason: NoDataReason | null): NoDataNote | null {
  return reason === null ? null : noData[reason];
}

export function notComparedNote(reason: NotComparedReason | null): NotComparedNote | null {
  return reason === null ? null : notCompared[reason];
}

export function keysOf<K extends string>(texts: Record<K, unknown>): { [R in K]: R } {
  return Object.fromEntries(Object.keys(texts).map((key) => [key, key])) as { [R in K]: R };
}

export function notesOf<K extends string>(texts: Record<K, { zh: string; en: string }>) {
  return Object.fromEntries(
    Object.entries<{ zh: string; en: string }>(texts).map(([reason, text]) => [reason, { reason, ...text }]),
  ) as { [R in K]: { reason: R; zh: string; en: string } };
}
