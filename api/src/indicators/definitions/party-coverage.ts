import type { Indicator } from "../../facts/indicator.ts";

const RULE = {
  sourceZh: "临沂、滨州、日照等市公开使用的组织覆盖率、工作覆盖率口径，两率不合并",
  sourceEn:
    "Organisation coverage and work coverage as Linyi, Binzhou and Rizhao report them; the two are never merged",
};

const UNITS = [
  { over: "estates", id: "estate", zh: "小区", en: "estates", words: ["党建覆盖率", "党组织覆盖", "party coverage"] },
  { over: "firms", id: "firm", zh: "物业服务企业", en: "property firms", words: [] },
] as const;

/** Organisation and work coverage, of estates and of firms. */
export const partyCoverage: readonly Indicator[] = UNITS.flatMap(({ over, id, zh, en, words }): Indicator[] => {
  const common = {
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    scale: 100,
    decimals: 1,
    topic: "PARTY",
    ...RULE,
  } as const;
  return [
    {
      ...common,
      id: `${id}_organisation_coverage`,
      nameZh: `${zh}党组织覆盖率`,
      nameEn: `Party-organisation coverage of ${en}`,
      words,
      explanationZh: `当日有党组织（单独或联合组建）的${zh} ÷ 具备组建条件或已有党组织的${zh}。`,
      explanationEn: `Of the ${en} that meet the conditions for a party organisation or have one: those with one, independent or joint, on the day.`,
      numerator: { over, sql: "count(*) filter (where f.has_organisation)" },
      denominator: { over, sql: "count(*) filter (where f.party_conditions_met or f.has_organisation)" },
      base: { zh: `具备组建条件或已有党组织的${zh}`, en: `${en} that meet the conditions or have one` },
    },
    {
      ...common,
      id: `${id}_work_coverage`,
      nameZh: `${zh}党的工作覆盖率`,
      nameEn: `Party-work coverage of ${en}`,
      explanationZh: `当日有党组织或党建指导员的${zh} ÷ 全部${zh}。`,
      explanationEn: `Of all ${en}: those with a party organisation or a party-building instructor on the day.`,
      numerator: { over, sql: "count(*) filter (where f.has_organisation or f.has_instructor)" },
      denominator: { over, sql: "count(*)" },
      base: { zh: `全部${zh}`, en: `all ${en}` },
    },
  ];
});
