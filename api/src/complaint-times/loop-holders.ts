import { handlingLevels } from "../clocks/handling-levels.ts";
import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** With whom a complaint is, or what has ended its stay with anybody: what it moves from and to. */
export const loopHolders = codeList({
  id: "loop_holders",
  type: "LoopHolder",
  name: { zh: "所在环节", en: "With whom" },
  about: "With whom a complaint is on its loop, or what has ended its stay with anybody.",
  codes: {
    DESK: { zh: "受理台", en: "Desk", about: "the desk that took it, or that has it again." },
    ...handlingLevels.codes,
    UNIT: {
      zh: "承办单位（层级未注明）",
      en: "Unit, level not told",
      about: "given to a unit whose level nobody told.",
    },
    SUPERVISED: {
      zh: "督办（层级未注明）",
      en: "Escalated, level not told",
      about: "escalated, to which level nobody told.",
    },
    HANDLED: { zh: "已处置", en: "Handled", about: "handled, with nobody until it is closed." },
    CLOSED: { zh: "已办结", en: "Closed", about: "closed, merged or withdrawn." },
  },
});
export type LoopHolder = ValueOf<typeof loopHolders>;
