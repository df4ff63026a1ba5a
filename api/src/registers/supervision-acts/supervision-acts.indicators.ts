import { type Indicator, type Measure, TEN_THOUSAND_YUAN, YUAN } from "../../facts/indicator.ts";
import { actKinds } from "./act-kinds.ts";
import { supervisionActs } from "./supervision-acts.register.ts";

const common = {
  topic: "SUPERVISION",
  sourceZh: supervisionActs.source.zh,
  sourceEn: supervisionActs.source.en,
} as const;
const acts = (where: string): Measure => ({ over: "supervision_acts", sql: `count(*) filter (where ${where})` });

const plural = (en: string): string => (en.endsWith("supervision") ? `Put under ${en.toLowerCase()}` : `${en}s`);

const UNITS = {
  INSPECTION: { zh: "次", en: "inspections" },
  NOTICE: { zh: "份", en: "notices" },
  INTERVIEW: { zh: "次", en: "interviews" },
  FINE: { zh: "件", en: "fines" },
  YELLOW_CARD: { zh: "张", en: "yellow cards" },
  RED_CARD: { zh: "张", en: "red cards" },
  KEY_SUPERVISION: { zh: "次", en: "times" },
} as const;

const COUNTED = { 次: "次数", 份: "份数", 件: "件数", 张: "张数" } as const;

export const supervisionIndicators: readonly Indicator[] = [
  ...actKinds.values.map((kind): Indicator => {
    const { zh, en } = actKinds.codes[kind];
    return {
      ...common,
      id: `supervision_${kind.toLowerCase()}`,
      nameZh: `${zh}${COUNTED[UNITS[kind].zh]}`,
      nameEn: plural(en),
      explanationZh: `期内${zh}的数量。`,
      explanationEn: `${plural(en)} in the period.`,
      unit: UNITS[kind],
      direction: "NEUTRAL",
      numerator: acts(`f.kind = '${kind}'`),
      denominator: null,
      scale: 1,
      decimals: 0,
    };
  }),
  {
    ...common,
    id: "supervision_fined",
    nameZh: "罚款金额",
    nameEn: "Amount of fines",
    explanationZh: "期内行政处罚的罚款合计。",
    explanationEn: "Sum of the fines of the period.",
    unit: TEN_THOUSAND_YUAN,
    direction: "NEUTRAL",
    numerator: { over: "supervision_acts", sql: "sum(f.fine)", decimals: 2, unit: YUAN },
    denominator: null,
    scale: 0.0001,
    decimals: 2,
  },
  {
    ...common,
    id: "supervision_put_right_share",
    nameZh: "整改完成率",
    nameEn: "Share of notices put right",
    explanationZh: "期内下达的整改通知中，现已整改完成的占比。",
    explanationEn: "Of the rectification notices of the period: those put right by now.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: acts("f.kind = 'NOTICE' and f.done_on is not null"),
    denominator: acts("f.kind = 'NOTICE'"),
    base: { zh: "期内下达的整改通知", en: "rectification notices of the period" },
    scale: 100,
    decimals: 1,
    ripensInDays: 90,
  },
  {
    ...common,
    id: "supervision_put_right_on_time",
    nameZh: "按期整改率",
    nameEn: "Share of notices put right on time",
    explanationZh: "期内下达且有期限的整改通知中，按期整改完成的占比。",
    explanationEn: "Of the rectification notices of the period that set a day: those put right by it.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: acts("f.kind = 'NOTICE' and f.done_on <= f.due_on"),
    denominator: acts("f.kind = 'NOTICE' and f.due_on is not null"),
    base: { zh: "期内下达且有期限的整改通知", en: "rectification notices of the period that set a day" },
    scale: 100,
    decimals: 1,
    ripensInDays: 90,
  },
  {
    ...common,
    id: "supervision_put_right_late",
    nameZh: "逾期整改率",
    nameEn: "Share of notices put right late",
    explanationZh: "期内下达且有期限的整改通知中，逾期后才整改完成的占比。",
    explanationEn: "Of the rectification notices of the period that set a day: those put right after it.",
    unit: { zh: "%", en: "%" },
    direction: "LOWER_IS_BETTER",
    numerator: acts("f.kind = 'NOTICE' and f.done_on > f.due_on"),
    denominator: acts("f.kind = 'NOTICE' and f.due_on is not null"),
    base: { zh: "期内下达且有期限的整改通知", en: "rectification notices of the period that set a day" },
    scale: 100,
    decimals: 1,
    ripensInDays: 90,
  },
];
