import type { Translation } from "../zh-cn/index.ts";

export const forecast: Translation["forecast"] = {
  title: "What will be overdue",
  note: "Made {{moment}}, of the complaints open then whose clocks go; the {{overdue}} complaints that are overdue already (each counted once; “Overdue” below counts steps) are not among them.",
  until: "Until",
  horizon: { TONIGHT: "Tonight", FRIDAY: "Friday, {{day}}", MONTH_END: "Month's end, {{day}}" },
  due: "Due by then",
  expected: "Expected overdue",
  interval: "Nine times of ten",
  unknown: "Not foreseen",
  nothingDue: "No complaints become due until {{day}}",
  foreseen:
    "{{due}} become due until {{day}}; {{expected}} of them are expected to be overdue (nine times of ten {{low}}–{{high}})",
  notForeseen: "{{due}} become due until {{day}}; nothing is foreseen of them",
  skill: {
    SKILL:
      "By how fast each firm and category was in the last 12 months. Tried on each of the three whole months before, on {{judged}} complaints: error {{forecast}}, smaller than {{allInLimit}} of “all in time” and {{lastRate}} of “as many late as the month before” (Brier score, 0 to 1, smaller is better).",
    NO_SKILL:
      "Tried on each of the three whole months before, on {{judged}} complaints: error {{forecast}}, no smaller than {{allInLimit}} of “all in time” or {{lastRate}} of “as many late as the month before” (Brier score, 0 to 1, smaller is better). So what becomes due is told, and nothing is foreseen.",
    TOO_FEW:
      "By how fast each firm and category was in the last 12 months. Only {{judged}} complaints of the three whole months before could be tried: not proved, to be read with care.",
  },
  parts: "By category and firm, until {{day}}",
  firm: "Firm",
  noFirm: "No firm, or none known",
};
