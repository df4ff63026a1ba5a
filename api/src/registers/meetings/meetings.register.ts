import { code, count, day, text } from "../columns.ts";
import { atMost, event, register } from "../register.ts";
import { meetingKinds } from "./meeting-kinds.ts";

/** Meetings about the running of estates (联席会议, 议事会, 恳谈会, 调解会), with problems raised and solved. */
export const meetings = register({
  id: "meetings",
  type: "Meeting",
  field: "meetings",
  name: { zh: "联席议事会议", en: "Meetings" },
  unit: { zh: "次", en: "meetings", one: "meeting" },
  about: {
    zh: "联席会议、议事会、恳谈会、调解会：日期、参加人数、提出和解决的问题数。",
    en: "Joint meetings, deliberations, talks and mediations: their day, those present, problems raised and solved.",
  },
  source: {
    zh: "日照（会议495次、解决问题1178个）、临沂（联席会185次）",
    en: "Rizhao (495 meetings, 1,178 problems solved), Linyi (185 joint meetings)",
  },
  topic: "PARTICIPATION",
  table: "meetings",
  key: "meeting_id",
  idHeaders: ["会议编号"],
  hangsAt: { region: "needed", estate: "optional" },
  time: event("held_on"),
  columns: {
    held_on: day({ zh: "会议日期", en: "Held on", headers: ["召开日期", "召开时间"], needed: true }),
    kind: code(meetingKinds, { zh: "会议类型", en: "Kind", headers: ["类型"], needed: true }),
    subject: text({ zh: "议题", en: "Subject", headers: ["会议主题", "主题"], person: "WORDS" }),
    present: count({ zh: "参加人数", en: "Present", headers: ["到会人数"], unit: { zh: "人", en: "people" } }),
    problems_raised: count({
      zh: "提出问题数",
      en: "Problems raised",
      headers: ["问题数"],
      unit: { zh: "个", en: "problems" },
    }),
    problems_solved: count({
      zh: "解决问题数",
      en: "Problems solved",
      headers: ["已解决", "已解决问题数"],
      unit: { zh: "个", en: "problems" },
    }),
  },
  rules: [atMost("problems_solved", "problems_raised")],
  list: ["held_on", "kind", "estate", "subject", "present", "problems_raised", "problems_solved"],
  sums: ["problems_raised", "problems_solved", "present"],
});
