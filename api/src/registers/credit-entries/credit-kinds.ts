import { codeList } from "../../code-lists/code-list.ts";

/** What an entry of a firm's credit counts as. */
export const creditKinds = codeList({
  id: "credit_kinds",
  type: "CreditEntryKind",
  name: { zh: "信用信息类别", en: "Kind of credit entry" },
  about: "What an entry of a firm's credit (信用信息) counts as.",
  codes: {
    BASE: {
      zh: "基础信息",
      en: "Base",
      words: ["基础", "基础信息分", "基本信息"],
      about: "what a firm is: staff, capital, contracts on record.",
      colour: "#8fa3bf",
    },
    GOOD: {
      zh: "良好信息",
      en: "Good",
      words: ["良好", "良好信息分", "加分", "守信"],
      about: "awards and the like, whose points are added.",
      colour: "#009e73",
    },
    BAD: {
      zh: "不良信息",
      en: "Bad",
      words: ["不良", "不良信息分", "扣分", "失信"],
      about: "fines, complaints that stand and the like, whose points are taken.",
      colour: "#d55e00",
    },
  },
});
