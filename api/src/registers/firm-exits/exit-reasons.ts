import { codeList } from "../../code-lists/code-list.ts";

/** Why a firm left an estate. */
export const exitReasons = codeList({
  id: "exit_reasons",
  type: "ExitReason",
  name: { zh: "退出方式", en: "Reason of the exit" },
  about: "Why a property firm left an estate.",
  codes: {
    EXPIRED: { zh: "合同到期", en: "Contract ended", words: ["到期退出", "合同期满"], colour: "#8fa3bf" },
    DISMISSED: { zh: "业主解聘", en: "Dismissed by the owners", words: ["解聘", "业主大会解聘"], colour: "#0072b2" },
    REMOVED: {
      zh: "依法撤换",
      en: "Removed by the authorities",
      words: ["撤换", "清退", "清理整顿", "依法依规撤换"],
      colour: "#d55e00",
    },
    WITHDREW: {
      zh: "企业主动退出",
      en: "Withdrew by itself",
      words: ["主动退出", "弃管", "自行退出"],
      colour: "#e69f00",
    },
  },
});
