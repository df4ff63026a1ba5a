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

export const NoDataNote = noteOf("NoDataReason", "there is no value", NO_DATA, {
  NOT_COVERED: "Nothing that it is counted from is on record in the region for the period.",
  NO_DENOMINATOR: "The denominator is 0.",
  NOT_TOLD: "There are records, and none of them tells the number that is summed.",
  NOT_KEPT_AT_LEVEL: "What is counted is not placed so finely: firms are registered in a county.",
});
export type NoDataNote = InstanceType<typeof NoDataNote>;

export const NotComparedNote = noteOf(
  "NotComparedReason",
  "a comparison that was asked for is not made",
  NOT_COMPARED,
  {
    NO_DATA: "There is no value to compare.",
    EARLIER_NOT_COVERED: "There is no value in the earlier period.",
    COVERED_IN_PART: "The period is known for fewer regions or days than the earlier one.",
    EARLIER_COVERED_IN_PART: "The earlier period is known for fewer regions or days.",
    STILL_RIPENING:
      "Of the youngest complaints it cannot be said yet what becomes of them: see Indicator.ripensInDays.",
  },
);
export type NotComparedNote = InstanceType<typeof NotComparedNote>;

export const noDataNote = (reason: NoDataReason | null): NoDataNote | null => reason && new NoDataNote(reason);
export const notComparedNote = (reason: NotComparedReason | null): NotComparedNote | null =>
  reason && new NotComparedNote(reason);

/** The GraphQL type `…Note` of reasons, and their enum: why something is not so, in words that every view shows as they are. */
export function noteOf<Reason extends string>(
  reason: `${string}Reason`,
  what: string,
  words: Readonly<Record<Reason, { readonly zh: string; readonly en: string }>>,
  descriptions: Readonly<Record<NoInfer<Reason>, string>>,
) {
  const reasons = Object.keys(words) as Reason[];
  const ReasonEnum = Object.fromEntries(reasons.map((reason) => [reason, reason]));
  registerEnumType(ReasonEnum, {
    name: reason,
    description: `Why ${what}.`,
    valuesConfig: Object.fromEntries(reasons.map((reason) => [reason, { description: descriptions[reason] }])),
  });

  @ObjectType(reason.replace(/(Note)?Reason$/, "Note"), {
    description: `Why ${what}, in words to show.`,
    simpleResolvers: true,
  })
  class Note {
    @Field(() => ReasonEnum, { description: "The reason." })
    reason: Reason;

    @Field(() => String, { description: "In Chinese." })
    zh: string;

    @Field(() => String, { description: "In English." })
    en: string;

    constructor(reason: Reason) {
      this.reason = reason;
      ({ zh: this.zh, en: this.en } = words[reason]);
    }
  }
  return Note;
}
