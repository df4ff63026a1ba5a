import type { Indicator } from "../../facts/indicator.ts";
import { visits } from "./visits.register.ts";

const common = {
  topic: "PARTICIPATION",
  sourceZh: visits.source.zh,
  sourceEn: visits.source.en,
  direction: "HIGHER_IS_BETTER",
} as const;

export const visitIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "visits_share",
    nameZh: "入户走访率",
    nameEn: "Share of households visited",
    explanationZh: "期内结束的走访中，已访户数 ÷ 应访户数。",
    explanationEn: "Of the households to be visited in the rounds that ended in the period: those visited.",
    unit: { zh: "%", en: "%" },
    numerator: { over: "visits", sql: "sum(f.visited)", unit: { zh: "户", en: "households" } },
    denominator: { over: "visits", sql: "sum(f.households)", unit: { zh: "户", en: "households" } },
    base: { zh: "期内走访的应访户", en: "households to be visited in the period" },
    scale: 100,
    decimals: 1,
  },
  {
    ...common,
    id: "visits_problems_solved",
    nameZh: "走访解决问题数",
    nameEn: "Problems solved by visits",
    explanationZh: "期内走访发现的问题中现已解决的数量。",
    explanationEn: "Of the problems found by the rounds of the period: those solved by now.",
    unit: { zh: "个", en: "problems" },
    numerator: { over: "visits", sql: "sum(f.problems_solved)" },
    denominator: null,
    scale: 1,
    decimals: 0,
  },
];
