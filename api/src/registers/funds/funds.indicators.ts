import { type Indicator, type Measure, TEN_THOUSAND_YUAN, YUAN } from "../../facts/indicator.ts";
import { funds } from "./funds.register.ts";

const common = { topic: "MONEY", sourceZh: funds.source.zh, sourceEn: funds.source.en } as const;
const GRANTED: Measure = { over: "funds", sql: "sum(f.granted)", decimals: 2, unit: YUAN };

export const fundIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "funds_granted",
    nameZh: "财政资金下达额",
    nameEn: "Public funds granted",
    explanationZh: "期内下达的财政资金合计。",
    explanationEn: "Public money granted in the period.",
    unit: TEN_THOUSAND_YUAN,
    direction: "NEUTRAL",
    numerator: GRANTED,
    denominator: null,
    scale: 0.0001,
    decimals: 2,
  },
  {
    ...common,
    id: "funds_renovation",
    nameZh: "老旧小区改造资金",
    nameEn: "Funds for renovation",
    explanationZh: "期内下达的老旧小区改造资金合计。",
    explanationEn: "Public money granted in the period for the renovation of old neighbourhoods.",
    unit: TEN_THOUSAND_YUAN,
    direction: "NEUTRAL",
    numerator: {
      over: "funds",
      sql: "sum(f.granted) filter (where f.purpose = 'RENOVATION')",
      decimals: 2,
      unit: YUAN,
    },
    denominator: null,
    scale: 0.0001,
    decimals: 2,
  },
  {
    ...common,
    id: "funds_spent_share",
    nameZh: "财政资金支出率",
    nameEn: "Share of public funds spent",
    explanationZh: "期内下达且报有支出的资金中，现已支出的占比。",
    explanationEn: "Of the money granted in the period whose spending is reported: what has been spent by now.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: { over: "funds", sql: "sum(f.spent)", decimals: 2, unit: YUAN },
    denominator: { over: "funds", sql: "sum(f.granted) filter (where f.spent is not null)", decimals: 2, unit: YUAN },
    base: { zh: "期内下达且报有支出的资金", en: "money granted in the period whose spending is reported" },
    scale: 100,
    decimals: 1,
    ripensInDays: 365,
  },
];
