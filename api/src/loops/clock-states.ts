import { codeList } from "../code-lists/code-list.ts";

export const clockStates = codeList({
  id: "clock_states",
  type: "ClockState",
  name: { zh: "计时状态", en: "State of a clock" },
  about: "What the clock of a step does at a moment.",
  codes: {
    NOT_STARTED: { zh: "未开始", en: "Not started" },
    RUNNING: { zh: "计时中", en: "Running" },
    PAUSED: { zh: "已暂停", en: "Paused" },
    ENDED: { zh: "已结束", en: "Ended" },
    NO_POLICY: { zh: "无规则", en: "No policy", about: "no version of its policy is in force, and it stands." },
    NOT_APPLICABLE: { zh: "不适用", en: "Not applicable", about: "the step is for other complaints." },
  },
});

export const clockCards = codeList({
  id: "clock_cards",
  type: "ClockCard",
  name: { zh: "亮牌", en: "Card" },
  about: "Card that a clock has drawn: yellow before it is due, red after.",
  codes: {
    YELLOW: { zh: "黄牌", en: "Yellow card", colour: "#e69f00" },
    RED: { zh: "红牌", en: "Red card", colour: "#d55e00" },
  },
});

/** RUNNING counts; all others do not. */
export const stretchReasons = codeList({
  id: "stretch_reasons",
  type: "StretchReason",
  name: { zh: "时段", en: "Stretch" },
  about: "Why a stretch of time counts for a clock, or does not.",
  codes: {
    RUNNING: { zh: "计时", en: "Running", about: "it counts.", colour: "#0072b2" },
    PAUSED: { zh: "暂停", en: "Paused", about: "the clock stands for a reason.", colour: "#e69f00" },
    OFF_HOURS: {
      zh: "非工作时间",
      en: "Out of hours",
      about: "before, between and after business periods.",
      colour: "#b1bdce",
    },
    WEEKEND: { zh: "周末", en: "Weekend", colour: "#66c2a5" },
    HOLIDAY: { zh: "节假日", en: "Holiday", colour: "#cc79a7" },
    NO_POLICY: { zh: "无规则", en: "No policy", about: "no version of the policy was in force.", colour: "#737373" },
  },
});
