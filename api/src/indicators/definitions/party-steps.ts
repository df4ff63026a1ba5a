import type { Indicator } from "../../facts/indicator.ts";
import { ESTATES } from "../../facts/measures-of-estates.ts";

const STEPS = [
  { step: 1, zh: "党建指导员", en: "an instructor" },
  { step: 2, zh: "联合党支部", en: "a joint branch" },
  { step: 3, zh: "小区党支部", en: "a branch of its own" },
  { step: 4, zh: "楼栋党小组", en: "a branch with building groups" },
  { step: 5, zh: "党员中心户", en: "a branch with building groups and member households" },
] as const;

/** Shares of estates at or above each step of the ladder of party coverage; each step includes those below. */
export const partySteps: readonly Indicator[] = STEPS.map(({ step, zh, en }) => ({
  id: `party_step_${step}_share`,
  nameZh: `党建覆盖达到“${zh}”及以上的小区占比`,
  nameEn: `Estates with ${en} or more`,
  explanationZh: `当日党建覆盖层级达到第${step}级（${zh}）及以上的小区 ÷ 全部小区。各级包含其下各级。`,
  explanationEn: `Estates whose party coverage on the day reaches step ${step} of 5 (${en}) or a higher one ÷ all estates.`,
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER",
  numerator: { over: "estates", sql: `count(*) filter (where f.party_step >= ${step})` },
  denominator: ESTATES,
  base: { zh: "全部小区", en: "all estates" },
  scale: 100,
  decimals: 1,
  topic: "PARTY",
  sourceZh: "聊城、德州等地的党建层级（小区党支部—楼栋党小组—党员中心户）",
  sourceEn: "Ladder of branch, building group and member household as in Liaocheng and Dezhou",
}));
