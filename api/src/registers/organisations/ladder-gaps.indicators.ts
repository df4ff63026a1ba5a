import type { Indicator } from "../../facts/indicator.ts";

const SOURCE = {
  topic: "PARTY",
  direction: "LOWER_IS_BETTER",
  unit: { zh: "%", en: "%" },
  scale: 100,
  decimals: 1,
  sourceZh: "德州、聊城、菏泽、威海、济南、日照、临沂、滨州公开的党组织层级",
  sourceEn:
    "Ladders of party organisations as Dezhou, Liaocheng, Heze, Weihai, Jinan, Rizhao, Linyi and Binzhou tell them",
} as const;

/** Gaps of the ladder of party organisations, over the places where one can be judged: a place with nothing on record is none of them. */
export const ladderGapIndicators: readonly Indicator[] = [
  {
    ...SOURCE,
    id: "ladder_gap_share",
    nameZh: "党组织层级缺口率",
    nameEn: "Gaps of the party ladder",
    explanationZh:
      "当日下级党组织已建、本级缺失的处所 ÷ 下级党组织已建的处所：有党小组而无党支部、有党员中心户而无党小组的小区，本市层级要求而未建党总支（联盟）的社区、未建行业党组织的区县。无党组织记录的处所不计。",
    explanationEn:
      "Of the places with party organisations below a step, those without the step itself on the day: estates with groups and no branch or with member households and no group, and, where the city's ladder asks for them, communities without a general branch or alliance and counties without an industry organisation. Places without any organisation are not counted.",
    numerator: { over: "ladder_places", sql: "count(*) filter (where f.missing)" },
    denominator: { over: "ladder_places", sql: "count(*)" },
    base: { zh: "下级党组织已建的处所", en: "places with organisations below a step" },
  },
  {
    ...SOURCE,
    id: "general_branch_missing_share",
    nameZh: "社区党总支缺位率",
    nameEn: "Communities without a general branch",
    explanationZh:
      "小区已建党支部而社区未建党总支（党建联盟）的社区 ÷ 小区已建党支部的社区，仅计本市层级要求社区设党总支（联盟）的城市。",
    explanationEn:
      "Of the communities whose estates have branches, those without a general branch or alliance on the day, in cities whose ladder asks for one.",
    numerator: {
      over: "ladder_places",
      sql: "count(*) filter (where f.missing and f.gap = 'GENERAL_BRANCH_MISSING')",
    },
    denominator: { over: "ladder_places", sql: "count(*) filter (where f.gap = 'GENERAL_BRANCH_MISSING')" },
    base: { zh: "小区已建党支部的社区", en: "communities whose estates have branches" },
  },
];
