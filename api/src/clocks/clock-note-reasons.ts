import { codeList } from "../code-lists/code-list.ts";

export const clockNoteReasons = codeList({
  id: "clock_note_reasons",
  type: "ClockNoteReason",
  name: { zh: "未照计的缘由", en: "Reason of a clock's note" },
  about: "Why a clock did not follow an event, or not wholly.",
  codes: {
    NO_VERSION: {
      zh: "当时没有含此步的规则生效，未起算",
      en: "no policy with this step was in force; it starts nothing",
    },
    AFTER_END: { zh: "计时已结束，不再起算", en: "came after the end; the clock stays where it ended" },
    NOTHING_ENDED: { zh: "计时未曾结束，继续计时", en: "nothing had ended; the clock goes on" },
    RETURNED_UNREASONED: {
      zh: "退回未说明规则要求的原因，继续计时",
      en: "returned without the reason asked for; the clock goes on",
    },
    RETURNED_LATE: { zh: "已过可退回的时限，继续计时", en: "returned later than allowed; the clock goes on" },
    NO_EXTENSION: { zh: "规则不允许延期，未计入", en: "the policy allows no extension; not counted" },
    NO_CONSENT: {
      zh: "未经规则要求的层级同意，未计入",
      en: "without the consent of the level that the policy asks for; not counted",
    },
    EXTENDED_OFTEN: { zh: "延期次数已用完，未计入", en: "more extensions than the policy allows; not counted" },
    OTHER_UNIT: { zh: "延期的单位与规则不同，未计入", en: "not in the unit of the policy; not counted" },
    ALL_GRANTED: { zh: "可延的时间已用完，未计入", en: "all that the policy allows had been granted; not counted" },
    CUT: { zh: "超出规则所许，只计入所余", en: "more than the policy allows; only the rest of it counts" },
    AFTER_DUE: { zh: "到期之后才延期，未计入", en: "came after it was due; not counted" },
  },
});
export type ClockNoteReason = keyof typeof clockNoteReasons.codes;
