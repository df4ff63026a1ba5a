import { codeList } from "../../code-lists/code-list.ts";

/** How far a mediation case is. */
export const mediationStages = codeList({
  id: "mediation_stages",
  type: "MediationStage",
  name: { zh: "调解阶段", en: "Stage of mediation" },
  about: "How far a mediation case (诉调案件) is.",
  codes: {
    RECEIVED: { zh: "已受理", en: "Received", words: ["受理", "收案", "立案", "登记"], colour: "#8fa3bf" },
    MEDIATING: { zh: "调解中", en: "Being mediated", words: ["正在调解", "调解", "办理中"], colour: "#e69f00" },
    CLOSED: { zh: "已结案", en: "Closed", words: ["结案", "办结", "已办结", "完结"], colour: "#009e73" },
  },
});

/** What a closed mediation case came to. */
export const mediationResults = codeList({
  id: "mediation_results",
  type: "MediationResult",
  name: { zh: "调解结果", en: "Result of mediation" },
  about: "What a closed mediation case (诉调案件) came to.",
  codes: {
    SETTLED: { zh: "调解成功", en: "Settled", words: ["成功", "达成协议", "调解达成"], colour: "#009e73" },
    CONFIRMED: { zh: "司法确认", en: "Confirmed by the court", words: ["已司法确认"], colour: "#0072b2" },
    FAILED: { zh: "调解不成", en: "Not settled", words: ["调解失败", "不成", "未达成"], colour: "#d55e00" },
    TO_COURT: { zh: "转入诉讼", en: "Taken to court", words: ["转诉讼", "移送立案", "转立案"], colour: "#a05195" },
    WITHDRAWN: { zh: "撤回", en: "Withdrawn", words: ["撤诉", "申请撤回"], colour: "#8fa3bf" },
  },
});
