import type { Indicator, Measure } from "../../facts/indicator.ts";
import { HOUSEHOLDS } from "../../facts/measures-of-estates.ts";

const COMPLAINTS: Measure = { over: "complaints", sql: "count(*)" };

const common = {
  direction: "LOWER_IS_BETTER",
  topic: "COMPLAINTS",
  sourceZh: "12345热线闭环流程（受理—派单—督办—处置—办结）",
  sourceEn: "Closed loop of the 12345 hotline: received, assigned, escalated, handled, closed",
} as const;
const BASE = { zh: "期内受理的投诉", en: "complaints reported in the period" } as const;
const share = {
  ...common,
  denominator: COMPLAINTS,
  base: BASE,
  unit: { zh: "%", en: "%" },
  scale: 100,
  decimals: 1,
} as const;

/** Of a complaint not closed or escalated by then it is taken that it will not be: most are within days. */
const SETTLED_IN_DAYS = 30;

/** By the day they were reported: what became of a complaint counts in the period it came in. */
export const complaints: readonly Indicator[] = [
  {
    ...common,
    id: "complaints",
    nameZh: "投诉量",
    nameEn: "Complaints",
    words: ["诉求", "诉求量", "complaint"],
    explanationZh: "期内受理的投诉件数。",
    explanationEn: "Complaints reported in the period.",
    unit: { zh: "件", en: "complaints" },
    numerator: COMPLAINTS,
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "complaints_per_1000_households",
    nameZh: "每千户投诉量",
    nameEn: "Complaints per 1,000 households",
    words: ["户均投诉", "户均投诉量", "complaints per household", "per household"],
    explanationZh: "期内投诉件数 ÷ 期末小区户数 × 1000。",
    explanationEn: "Complaints reported in the period ÷ households in estates at its end × 1,000.",
    unit: { zh: "件/千户", en: "per 1,000 households" },
    numerator: COMPLAINTS,
    denominator: HOUSEHOLDS,
    base: { zh: "期末小区户数", en: "households in estates at the end of the period" },
    scale: 1000,
    decimals: 2,
  },
  {
    ...share,
    id: "complaints_closed_share",
    nameZh: "投诉办结率",
    nameEn: "Share of complaints closed",
    words: ["办结", "办结率", "closed", "solved", "closing complaints", "solving complaints"],
    explanationZh:
      "期内受理的投诉中现已办结的占比；回访不满意而重办的不计入。近日受理的多在办理中，当月数值偏低，不宜直接与往月比较。",
    explanationEn:
      "Of the complaints reported in the period: those closed by now. Reopened ones are not closed. Those of the last days are still being handled, so the running month is lower than it will be and is no measure against earlier ones.",
    direction: "HIGHER_IS_BETTER",
    numerator: { over: "complaints", sql: "count(*) filter (where f.status = 'CLOSED')" },
    ripensInDays: SETTLED_IN_DAYS,
  },
  {
    ...share,
    id: "complaints_closed_72h_share",
    nameZh: "72小时办结率",
    nameEn: "Share of complaints closed within 72 hours",
    words: [
      ...[
        "及时办结",
        "按时办结",
        "按期办结",
        "及时解决",
        "办结及时率",
        "投诉办结及时率",
        "及时办结率",
        "按时办结率",
        "及时率",
      ],
      ...[
        "closed in time",
        "solved in time",
        "in time",
        "closing complaints on time",
        "solving complaints on time",
        "on time",
      ],
    ],
    explanationZh: "期内受理的投诉中72小时内办结的占比。",
    explanationEn: "Of the complaints reported in the period: those closed within 72 hours of being reported.",
    direction: "HIGHER_IS_BETTER",
    numerator: {
      over: "complaints",
      sql: "count(*) filter (where f.status = 'CLOSED' and f.closed_at <= f.reported_at + interval '72 hours')",
    },
    // a day more than 72 hours, since days are local and whole
    ripensInDays: 4,
    sourceZh: "济宁市做法：企业超3天未处理的，自动上报街道社区督办",
    sourceEn: "Jining: three days for the firm before a complaint is escalated",
  },
  {
    ...share,
    id: "complaints_escalated_share",
    nameZh: "投诉曾督办率",
    nameEn: "Share of complaints ever escalated",
    words: ["督办", "督办率", "escalated"],
    explanationZh: "期内受理的投诉中曾上报街道社区督办的占比，不论现已办结还是仍在督办中。",
    explanationEn:
      "Of the complaints reported in the period: those that were ever escalated to the street or community, whatever became of them; those escalated now are fewer.",
    numerator: { over: "complaints", sql: "count(*) filter (where f.escalated_at is not null)" },
    ripensInDays: SETTLED_IN_DAYS,
    sourceZh: "济宁市做法：企业超3天未处理的，自动上报街道社区督办",
    sourceEn: "Jining: not handled by the firm within three days, escalated to street and community by itself",
  },
];
