import type { Indicator, Measure } from "../../facts/indicator.ts";

const RULE = {
  sourceZh: "国务院办公厅《关于全面推进城镇老旧小区改造工作的指导意见》（国办发〔2020〕23号）",
  sourceEn: "State Council General Office, Guiding Opinions on renovating old urban neighbourhoods, [2020] No. 23",
};

const OLD: Measure = { over: "estates", sql: "count(*) filter (where f.is_old)" };

export const oldNeighbourhoods: Indicator = {
  id: "old_neighbourhoods",
  nameZh: "老旧小区数",
  nameEn: "Old neighbourhoods",
  words: ["老小区", "old estates"],
  explanationZh: "2000年底前建成的小区；建成年份不详的不计入。",
  explanationEn: "Estates built by the end of 2000; those whose year is unknown are not counted.",
  unit: { zh: "个", en: "estates" },
  direction: "NEUTRAL",
  numerator: OLD,
  denominator: null,
  scale: 1,
  decimals: 0,
  topic: "OLD_NEIGHBOURHOODS",
  ...RULE,
};

export const oldNeighbourhoodCoverage: Indicator = {
  id: "old_neighbourhood_coverage",
  nameZh: "老旧小区物业覆盖率",
  nameEn: "Old-neighbourhood management coverage",
  words: ["覆盖率", "coverage", "coverage rate"],
  explanationZh: "当日有任一种物业管理的老旧小区 ÷ 全部老旧小区。管理方式不详的视为未覆盖。",
  explanationEn:
    "Old neighbourhoods under some property management on the day ÷ all old neighbourhoods. Where nothing is known of the management, it counts as none.",
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER",
  numerator: { over: "estates", sql: "count(*) filter (where f.is_old and f.is_managed)" },
  denominator: OLD,
  base: { zh: "全部老旧小区", en: "all old neighbourhoods" },
  scale: 100,
  decimals: 1,
  topic: "OLD_NEIGHBOURHOODS",
  ...RULE,
};

export const renovatedShare: Indicator = {
  id: "renovated_share",
  nameZh: "老旧小区改造完成率",
  nameEn: "Renovated share of old neighbourhoods",
  words: ["改造率", "renovation", "renovated"],
  explanationZh: "当日已完成改造的老旧小区 ÷ 全部老旧小区。",
  explanationEn: "Old neighbourhoods whose renovation is finished by the day ÷ all old neighbourhoods.",
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER",
  numerator: { over: "estates", sql: "count(*) filter (where f.is_old and f.renovation = 'DONE')" },
  denominator: OLD,
  base: { zh: "全部老旧小区", en: "all old neighbourhoods" },
  scale: 100,
  decimals: 1,
  topic: "OLD_NEIGHBOURHOODS",
  ...RULE,
};
