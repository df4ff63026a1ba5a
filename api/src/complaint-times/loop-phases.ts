import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** What a complaint's time is spent on, in the order of the loop. */
export const loopPhases = codeList({
  id: "loop_phases",
  type: "LoopPhase",
  name: { zh: "用时环节", en: "Phase" },
  about: "What a complaint's time is spent on; each moment is of one phase.",
  codes: {
    AT_DESK: {
      zh: "待派单",
      en: "At the desk",
      about: "at the desk that took it, or that has it again, until it is given to somebody.",
    },
    GIVEN: {
      zh: "待接单",
      en: "Waiting to be accepted",
      about: "given to a unit that has accepted it later, until then; where nobody tells of it, it is in hand at once.",
    },
    IN_HAND: { zh: "办理中", en: "In hand", about: "with a unit, until it is handled, returned or given to another." },
    PAUSED: { zh: "暂停", en: "Paused", about: "paused, with whomever it was then." },
    AWAITING_CLOSE: { zh: "待办结", en: "Handled, not closed", about: "handled, until it is closed or opened again." },
  },
});
export type LoopPhase = ValueOf<typeof loopPhases>;
