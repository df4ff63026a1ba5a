import { codeList, type ValueOf } from "../../code-lists/code-list.ts";

/** How far a renovation is on a day. */
export const renovationStatuses = codeList({
  id: "renovation_statuses",
  type: "RenovationStatus",
  name: { zh: "改造状态", en: "State of renovation" },
  about: "Renovation (改造) of an old neighbourhood on a day.",
  codes: {
    NONE: { zh: "未改造", en: "Not renovated", about: "none known." },
    PLANNED: { zh: "已列入计划", en: "Planned", about: "planned, not begun." },
    UNDER_WAY: { zh: "改造中", en: "Under way", about: "begun, not finished." },
    DONE: { zh: "已完成", en: "Done", about: "finished." },
  },
});
export type RenovationStatus = ValueOf<typeof renovationStatuses>;
