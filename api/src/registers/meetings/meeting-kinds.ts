import { codeList } from "../../code-lists/code-list.ts";

/** What a meeting is. */
export const meetingKinds = codeList({
  id: "meeting_kinds",
  type: "MeetingKind",
  name: { zh: "会议类型", en: "Kind of meeting" },
  about: "What a meeting about the running of estates is.",
  codes: {
    JOINT: {
      zh: "联席会议",
      en: "Joint meeting",
      words: ["联席会", "物业管理联席会", "物业联席会议"],
      colour: "#0072b2",
    },
    DELIBERATION: { zh: "议事会", en: "Deliberation", words: ["议事协商会", "协商会"], colour: "#009e73" },
    TALK: { zh: "恳谈会", en: "Talk with residents", words: ["民情恳谈会"], colour: "#e69f00" },
    MEDIATION: { zh: "调解会", en: "Mediation", words: ["矛盾调解会"], colour: "#a05195" },
  },
});
