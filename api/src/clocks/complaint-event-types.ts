import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** What happens to a complaint on its closed loop (闭环), in the order in which events of one instant are taken. */
export const complaintEventTypes = codeList({
  id: "complaint_event_types",
  type: "ComplaintEventType",
  name: { zh: "办理事件", en: "Event of a complaint" },
  about: "What happens to a complaint on its closed loop (闭环); every clock is counted from these.",
  codes: {
    RECEIVED: { zh: "受理", en: "Received", about: "taken down by the hotline or platform." },
    ASSIGNED: { zh: "派单", en: "Assigned", about: "handed to whoever is to handle it.", words: ["转办", "交办"] },
    RETURNED: { zh: "退回", en: "Returned", about: "handed back as wrongly assigned.", words: ["退单"] },
    ACCEPTED: { zh: "接单", en: "Accepted", about: "taken on by whoever it was assigned to.", words: ["签收", "响应"] },
    ESCALATED: { zh: "上报督办", en: "Escalated", about: "reported to the next level.", words: ["上报", "升级"] },
    EXTENDED: { zh: "延期", en: "Extended", about: "given more time; what is recorded is what was granted." },
    PAUSED: { zh: "暂停", en: "Paused", about: "its clocks stand from here, for a reason.", words: ["挂起"] },
    RESUMED: { zh: "恢复", en: "Resumed", about: "its clocks go on from here.", words: ["恢复计时", "解挂"] },
    URGED: { zh: "催办", en: "Urged", about: "asked after; changes no clock.", words: ["督促", "督办"] },
    TRANSFERRED: { zh: "转派", en: "Transferred", about: "passed on to another hand; changes no clock." },
    HANDLED: {
      zh: "处置",
      en: "Handled",
      about: "dealt with, the caller not yet asked.",
      words: ["已处置", "办理完成"],
    },
    CLOSED: { zh: "办结", en: "Closed", about: "closed; every clock ends.", words: ["结案"] },
    RATED: { zh: "评价", en: "Rated", about: "the caller's satisfaction; changes no clock.", words: ["回访"] },
    MERGED: { zh: "并单", en: "Merged", about: "goes on under another complaint; every clock ends.", words: ["合并"] },
    WITHDRAWN: { zh: "撤回", en: "Withdrawn", about: "taken back by the caller; every clock ends.", words: ["撤诉"] },
    REOPENED: { zh: "重办", en: "Reopened", about: "to be handled again.", words: ["重启", "退回重办"] },
  },
});
export type ComplaintEventType = ValueOf<typeof complaintEventTypes>;

const byWord = new Map<string, ComplaintEventType>(
  complaintEventTypes.values.flatMap((type) => {
    const { zh, words = [] } = complaintEventTypes.codes[type];
    return [type, zh, ...words].map((word) => [word, type] as const);
  }),
);

/** The type that a word names, in any case of its letters or in Chinese; null where it names none. */
export const eventTypeNamed = (word: string): ComplaintEventType | null =>
  byWord.get(word.trim().toUpperCase()) ?? null;
