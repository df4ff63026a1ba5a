import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** Whether two complaints are known to tell of one matter. */
export const complaintLinkStates = codeList({
  id: "complaint_link_states",
  type: "ComplaintLinkState",
  name: { zh: "同一件事", en: "The same matter" },
  about: "Whether two complaints are known to tell of one matter (同一件事).",
  codes: {
    PROPOSED: { zh: "待确认", en: "Proposed", about: "they are alike; somebody is to say." },
    CONFIRMED: { zh: "同一件", en: "The same", about: "somebody said that they are one matter." },
    REFUSED: { zh: "不是同一件", en: "Not the same", about: "somebody said that they are not." },
  },
});
export type ComplaintLinkState = ValueOf<typeof complaintLinkStates>;
