import { codeList, type ValueOf } from "../../code-lists/code-list.ts";

export const interventionKinds = codeList({
  id: "intervention_kinds",
  type: "InterventionKind",
  name: { zh: "治理措施", en: "What was done" },
  about: "What was done in estates, of which it is asked whether it worked.",
  codes: {
    RENOVATION: { zh: "完成改造", en: "Renovation finished", about: "its renovation was finished." },
    MANAGEMENT_CHANGE: {
      zh: "更换物业",
      en: "Management changed",
      about: "another firm began to manage it, or one where there was none.",
    },
    INTERVIEW: { zh: "约谈物业", en: "Interview", about: "those who manage it were interviewed about it." },
  },
});
export type InterventionKind = ValueOf<typeof interventionKinds>;
