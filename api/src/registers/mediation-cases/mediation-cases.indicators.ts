import { type Indicator, type Measure, TEN_THOUSAND_YUAN, YUAN } from "../../facts/indicator.ts";
import { mediationCases } from "./mediation-cases.register.ts";

const CASES: Measure = { over: "mediation_cases", sql: "count(*)" };
const CLOSED: Measure = { over: "mediation_cases", sql: "count(*) filter (where f.closed_on is not null)" };

const common = {
  topic: "MEDIATION",
  sourceZh: mediationCases.source.zh,
  sourceEn: mediationCases.source.en,
} as const;
/** A case that is open after half a year mostly stays so; a younger one may still be closed, and compared too early it looks worse. */
const SETTLED_IN_DAYS = 180;

/** Mediation cases by the day they were received: what became of a case counts in the period it came in. */
export const mediationIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "mediation_cases",
    nameZh: "诉调案件量",
    nameEn: "Mediation cases",
    explanationZh: "期内诉调对接中心受理的案件数。",
    explanationEn: "Cases that mediation centres received in the period.",
    unit: { zh: "件", en: "cases" },
    direction: "NEUTRAL",
    numerator: CASES,
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "mediation_closed_share",
    nameZh: "诉调结案率",
    nameEn: "Share of mediation cases closed",
    explanationZh: "期内受理的诉调案件中现已结案的占比。近期受理的多在调解中，不宜直接与往期比较。",
    explanationEn:
      "Of the mediation cases received in the period: those closed by now. Recent ones are still being mediated, so a recent period is no measure against earlier ones.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: CLOSED,
    denominator: CASES,
    base: { zh: "期内受理的诉调案件", en: "mediation cases received in the period" },
    scale: 100,
    decimals: 2,
    ripensInDays: SETTLED_IN_DAYS,
  },
  {
    ...common,
    id: "mediation_days_to_close",
    nameZh: "诉调平均结案天数",
    nameEn: "Mean days to close a mediation case",
    explanationZh: "期内受理且已结案的诉调案件，自受理至结案的平均天数。",
    explanationEn:
      "Of the mediation cases received in the period and closed: mean days from the day received to the day closed.",
    unit: { zh: "天", en: "days" },
    direction: "LOWER_IS_BETTER",
    numerator: { over: "mediation_cases", sql: "sum(f.closed_on - f.received_on)", unit: { zh: "天", en: "days" } },
    denominator: CLOSED,
    base: { zh: "期内受理且已结案的诉调案件", en: "mediation cases received in the period and closed" },
    scale: 1,
    decimals: 1,
    ripensInDays: SETTLED_IN_DAYS,
  },
  {
    ...common,
    id: "mediation_open",
    nameZh: "在调案件",
    nameEn: "Mediation cases open",
    explanationZh: "期末已受理、尚未结案的诉调案件数。",
    explanationEn: "Mediation cases received and not yet closed at the end of the period.",
    unit: { zh: "件", en: "cases" },
    direction: "LOWER_IS_BETTER",
    numerator: { over: "mediation_cases_open", sql: "count(*)" },
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "mediation_amount",
    nameZh: "诉调标的额",
    nameEn: "Amount in dispute in mediation",
    explanationZh: "期内受理的诉调案件标的额合计，未记标的额的案件不计。",
    explanationEn:
      "Sum of the amounts in dispute of the mediation cases received in the period; cases without one are left out.",
    unit: TEN_THOUSAND_YUAN,
    direction: "NEUTRAL",
    numerator: { over: "mediation_cases", sql: "sum(f.amount)", decimals: 2, unit: YUAN },
    denominator: null,
    scale: 0.0001,
    decimals: 2,
  },
];
