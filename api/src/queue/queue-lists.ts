import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** Days after which a pause is long. */
export const LONG_PAUSE_DAYS = 5;

/** What of open complaints asks for somebody, each a list of the queue (督办台). */
export const queueLists = codeList({
  id: "queue_lists",
  type: "QueueList",
  name: { zh: "督办清单", en: "List of the queue" },
  about: "Lists of open complaints that ask for somebody.",
  codes: {
    DUE_SOON: { zh: "即将到期", en: "Due soon", about: "a step has drawn its yellow card and is not due yet." },
    OVERDUE: { zh: "已超期", en: "Overdue", about: "a step was due before." },
    ESCALATED: { zh: "上报督办", en: "Escalated", about: "reported to another level and not handled since." },
    PAUSED_LONG: {
      zh: "暂停过久",
      en: "Paused long",
      about: `its clock has stood for ${LONG_PAUSE_DAYS} days or more.`,
    },
    RETURNED_TWICE: { zh: "多次退回", en: "Returned twice", about: "handed back twice or more." },
  },
});
export type QueueList = ValueOf<typeof queueLists>;
