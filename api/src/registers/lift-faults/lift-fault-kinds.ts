import { codeList } from "../../code-lists/code-list.ts";

/** What went wrong with a lift. */
export const liftFaultKinds = codeList({
  id: "lift_fault_kinds",
  type: "LiftFaultKind",
  name: { zh: "故障类型", en: "Kind of fault" },
  about: "What went wrong with a lift.",
  codes: {
    TRAPPED: { zh: "困人", en: "People trapped", words: ["困人故障", "电梯困人"], colour: "#d55e00" },
    STOPPED: { zh: "停梯", en: "Stopped", words: ["停运", "停机"], colour: "#e69f00" },
    DOOR: { zh: "门系统故障", en: "Doors", words: ["门故障", "开关门故障"], colour: "#0072b2" },
    OTHER: { zh: "其他故障", en: "Other", words: ["其他"], colour: "#8fa3bf" },
  },
});
