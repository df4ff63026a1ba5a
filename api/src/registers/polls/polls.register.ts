import { count, day, text } from "../columns.ts";
import { atMost, event, register } from "../register.ts";

/** Polls of owners (满意度调查): how many were asked, answered and are satisfied; never a bare percentage. */
export const polls = register({
  id: "polls",
  type: "Poll",
  field: "polls",
  name: { zh: "满意度调查", en: "Polls of owners" },
  unit: { zh: "次", en: "polls", one: "poll" },
  about: {
    zh: "业主满意度调查：发放、收回、满意份数。满意率为满意份数除以收回份数。",
    en: "Polls of owners: how many were asked, how many answered, how many of these are satisfied.",
  },
  source: {
    zh: "威海满意度由57%升至90.5%；济南、临沂小区满意度",
    en: "Weihai: satisfaction from 57 to 90.5 %; estates of Jinan and Linyi",
  },
  topic: "PARTICIPATION",
  table: "polls",
  key: "poll_id",
  idHeaders: ["调查编号"],
  hangsAt: { region: "needed", estate: "optional" },
  time: event("ended_on"),
  columns: {
    ended_on: day({ zh: "调查日期", en: "Ended on", headers: ["结束日期", "调查结束日期"], needed: true }),
    asked: count({ zh: "发放份数", en: "Asked", headers: ["样本数", "调查户数"], unit: { zh: "份", en: "asked" } }),
    answers: count({
      zh: "收回份数",
      en: "Answers",
      headers: ["有效份数", "回收份数"],
      needed: true,
      unit: { zh: "份", en: "answers" },
    }),
    satisfied: count({
      zh: "满意份数",
      en: "Satisfied",
      headers: ["满意数", "满意人数"],
      needed: true,
      unit: { zh: "份", en: "answers" },
    }),
    by_whom: text({ zh: "调查单位", en: "By whom", headers: ["单位", "第三方机构"] }),
  },
  rules: [
    atMost("answers", "asked"),
    atMost("satisfied", "answers"),
    { sql: "s.answers > 0", column: "answers", expected: "at least one answer" },
  ],
  list: ["ended_on", "estate", "by_whom", "asked", "answers", "satisfied"],
  sums: ["asked", "answers", "satisfied"],
});
