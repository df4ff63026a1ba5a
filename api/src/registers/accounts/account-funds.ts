import { codeList } from "../../code-lists/code-list.ts";

/** Whose money an account holds. */
export const accountFunds = codeList({
  id: "account_funds",
  type: "AccountFund",
  name: { zh: "资金类别", en: "Fund" },
  about: "What kind of owners' money an account holds.",
  codes: {
    PUBLIC_REVENUE: {
      zh: "公共收益",
      en: "Public revenue",
      words: ["小区公共收益", "公共收益资金", "共有部分收益"],
      colour: "#0072b2",
    },
    MAINTENANCE: {
      zh: "维修资金",
      en: "Maintenance fund",
      words: ["住宅专项维修资金", "专项维修资金", "公维金"],
      colour: "#e69f00",
    },
  },
});
