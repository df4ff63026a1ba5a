import type { Indicator } from "../../facts/indicator.ts";
import { polls } from "./polls.register.ts";

export const pollIndicators: readonly Indicator[] = [
  {
    topic: "PARTICIPATION",
    sourceZh: polls.source.zh,
    sourceEn: polls.source.en,
    id: "owner_satisfaction",
    nameZh: "业主满意率",
    nameEn: "Owners satisfied",
    words: ["满意度", "业主满意度", "满意", "满不满意", "satisfaction", "satisfied", "owners' satisfaction"],
    explanationZh: "期内满意度调查中，满意份数 ÷ 收回份数。",
    explanationEn: "Of the answers to polls of the period: those satisfied.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: { over: "polls", sql: "sum(f.satisfied)", unit: { zh: "份", en: "answers" } },
    denominator: { over: "polls", sql: "sum(f.answers)", unit: { zh: "份", en: "answers" } },
    base: { zh: "期内收回的调查问卷", en: "answers to polls of the period" },
    scale: 100,
    decimals: 1,
  },
];
