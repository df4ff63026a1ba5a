import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** The steps of a complaint's closed loop (闭环). */
export const complaintStatuses = codeList({
  id: "complaint_statuses",
  type: "ComplaintStatus",
  name: { zh: "办理状态", en: "Step of a complaint" },
  about:
    "Steps of a complaint's closed loop (闭环): as a status, the step it stands at now; what it once went through is counted by names with `ever`.",
  // along the loop from open to closed; escalated and reopened stand out
  codes: {
    RECEIVED: {
      zh: "受理",
      en: "Received",
      about: "taken down by the hotline or platform.",
      colour: "#fee391",
      words: ["已受理", "待派单", "待受理", "新建", "open", "new"],
    },
    ASSIGNED: {
      zh: "已派单",
      en: "Assigned",
      about: "sent to the property firm.",
      colour: "#e69f00",
      words: ["派单", "已派发", "处理中", "办理中", "in progress"],
    },
    ESCALATED: {
      zh: "督办中",
      en: "Escalated now",
      about: "reported to street and community since the firm did not act in time, and not handled yet.",
      colour: "#d55e00",
      words: ["督办", "已上报", "超时上报"],
    },
    HANDLED: {
      zh: "已处置",
      en: "Handled",
      about: "dealt with, the caller not yet asked.",
      colour: "#7fcdbb",
      words: ["处置", "已处理", "待回访"],
    },
    CLOSED: {
      zh: "办结",
      en: "Closed",
      about: "closed, with the caller's satisfaction.",
      colour: "#2c7fb8",
      words: ["已办结", "结案", "已结案", "已关闭", "完成", "已完成"],
    },
    REOPENED: {
      zh: "重办中",
      en: "Reopened now",
      about: "open again now, since the caller was not satisfied.",
      colour: "#cc79a7",
      words: ["重办", "退回重办", "回访不满意", "重新派单"],
    },
  },
});
export type ComplaintStatus = ValueOf<typeof complaintStatuses>;
