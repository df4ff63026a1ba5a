import { codeList } from "../../code-lists/code-list.ts";

/** What public money is for. */
export const fundPurposes = codeList({
  id: "fund_purposes",
  type: "FundPurpose",
  name: { zh: "资金用途", en: "Purpose of the money" },
  about: "What public money (财政资金) is for.",
  codes: {
    RENOVATION: {
      zh: "老旧小区改造",
      en: "Renovation of old neighbourhoods",
      words: ["改造", "老旧小区改造资金"],
      colour: "#0072b2",
    },
    TRANSITION: {
      zh: "过渡期物业补助",
      en: "Transitional subsidy",
      words: ["过渡期补助", "物业补贴", "奖补"],
      colour: "#e69f00",
    },
    PREMISES: {
      zh: "阵地建设",
      en: "Premises",
      words: ["驿站建设", "党群服务中心建设", "公共用房"],
      colour: "#009e73",
    },
    OTHER: { zh: "其他", en: "Other", colour: "#8fa3bf" },
  },
});
