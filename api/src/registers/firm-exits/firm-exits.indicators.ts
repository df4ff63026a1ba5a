import type { Indicator, Measure } from "../../facts/indicator.ts";
import { firmExits } from "./firm-exits.register.ts";

const EXITS: Measure = { over: "firm_exits", sql: "count(*)" };
const REPLACED: Measure = { over: "firm_exits", sql: "count(*) filter (where f.replaced_on is not null)" };
const common = {
  topic: "SUPERVISION",
  sourceZh: firmExits.source.zh,
  sourceEn: firmExits.source.en,
} as const;

export const firmExitIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "firm_exits",
    nameZh: "企业退出项目数",
    nameEn: "Firm exits",
    explanationZh: "期内物业企业退出的小区项目数。",
    explanationEn: "Estates that a property firm left in the period.",
    unit: { zh: "个项目", en: "exits" },
    direction: "NEUTRAL",
    numerator: EXITS,
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "firm_exits_removed",
    nameZh: "依法撤换项目数",
    nameEn: "Firms removed",
    explanationZh: "期内依法撤换、清退物业企业的小区项目数。",
    explanationEn: "Estates whose property firm the authorities removed in the period.",
    unit: { zh: "个项目", en: "removals" },
    direction: "NEUTRAL",
    numerator: { over: "firm_exits", sql: "count(*) filter (where f.reason = 'REMOVED')" },
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "firm_exits_days_to_replace",
    nameZh: "退出后平均空档天数",
    nameEn: "Mean days without a firm after an exit",
    explanationZh: "期内退出、现已有接管单位的项目，自退出至接管的平均天数。",
    explanationEn:
      "Of the exits in the period that were replaced: mean days from the exit to the day the next one took over.",
    unit: { zh: "天", en: "days" },
    direction: "LOWER_IS_BETTER",
    numerator: { over: "firm_exits", sql: "sum(f.replaced_on - f.left_on)", unit: { zh: "天", en: "days" } },
    denominator: REPLACED,
    base: { zh: "期内退出且已有接管单位的项目", en: "exits in the period that were replaced" },
    scale: 1,
    decimals: 1,
    ripensInDays: 180,
  },
];
