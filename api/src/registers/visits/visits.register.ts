import { count, day, text } from "../columns.ts";
import { atMost, event, register } from "../register.ts";

/** Rounds of visits to households (走访, 敲门行动): visited out of all, problems found and solved. */
export const visits = register({
  id: "visits",
  type: "VisitRound",
  field: "visits",
  name: { zh: "入户走访", en: "Visits" },
  unit: { zh: "轮", en: "rounds", one: "round" },
  about: {
    zh: "“敲门行动”等入户走访：应访户数、已访户数、发现和解决的问题数。",
    en: "Rounds of visits to households: households to visit and visited, problems found and solved.",
  },
  source: {
    zh: "临沂“敲门行动”走访率90%以上、威海万户业主大走访",
    en: "Linyi (over 90 % of households visited), Weihai's visits to ten thousand owners",
  },
  topic: "PARTICIPATION",
  table: "visits",
  key: "visit_id",
  idHeaders: ["走访编号"],
  hangsAt: { region: "needed", estate: "optional" },
  time: event("ended_on"),
  columns: {
    ended_on: day({
      zh: "走访日期",
      en: "Ended on",
      about: "The day the round ended.",
      headers: ["结束日期", "走访结束日期"],
      needed: true,
    }),
    households: count({
      zh: "应访户数",
      en: "Households",
      headers: ["总户数"],
      needed: true,
      unit: { zh: "户", en: "households" },
    }),
    visited: count({
      zh: "已访户数",
      en: "Visited",
      headers: ["走访户数", "入户数"],
      needed: true,
      unit: { zh: "户", en: "households" },
    }),
    problems_found: count({
      zh: "发现问题数",
      en: "Problems found",
      headers: ["收集问题数"],
      unit: { zh: "个", en: "problems" },
    }),
    problems_solved: count({
      zh: "解决问题数",
      en: "Problems solved",
      headers: ["已解决"],
      unit: { zh: "个", en: "problems" },
    }),
    team: text({ zh: "走访单位", en: "By whom", headers: ["走访队伍", "单位"] }),
  },
  rules: [atMost("visited", "households"), atMost("problems_solved", "problems_found")],
  list: ["ended_on", "estate", "team", "households", "visited", "problems_found", "problems_solved"],
  sums: ["households", "visited", "problems_found", "problems_solved"],
});
