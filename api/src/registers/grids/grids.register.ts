import { count, day, text } from "../columns.ts";
import { after, register, standing } from "../register.ts";

/** Grids (网格) of communities, with who works in them and what they cover. */
export const grids = register({
  id: "grids",
  type: "Grid",
  field: "grids",
  name: { zh: "网格", en: "Grids" },
  unit: { zh: "个", en: "grids", one: "grid" },
  about: {
    zh: "社区网格：网格员人数、覆盖小区数和户数。",
    en: "A grid (网格) of a community: its members, and the estates and households that it covers.",
  },
  source: {
    zh: "济南：7大类30多项物业工作纳入网格；日照、德州网格员",
    en: "Jinan: more than 30 items of property work go through the grid; grid members of Rizhao and Dezhou",
  },
  topic: "BODIES",
  table: "grids",
  key: "grid_id",
  idHeaders: ["网格编号", "网格编码"],
  hangsAt: { region: "needed" },
  time: standing("formed_on", "dissolved_on"),
  columns: {
    name: text({ zh: "网格名称", en: "Name", headers: ["名称"], needed: true }),
    formed_on: day({ zh: "划定日期", en: "Formed on", headers: ["成立日期"] }),
    dissolved_on: day({
      zh: "撤销日期",
      en: "Dissolved on",
      about: "First day it no longer exists; null: it still does.",
    }),
    members: count({ zh: "网格员数", en: "Grid members", headers: ["网格员人数"], unit: { zh: "人", en: "people" } }),
    estates_covered: count({
      zh: "覆盖小区数",
      en: "Estates covered",
      headers: ["小区数", "涉及小区数"],
      unit: { zh: "个小区", en: "estates" },
    }),
    households_covered: count({
      zh: "覆盖户数",
      en: "Households covered",
      headers: ["户数", "覆盖居民户数"],
      unit: { zh: "户", en: "households" },
    }),
  },
  rules: [after("dissolved_on", "formed_on")],
  owedTo: ["COMMUNITY"],
  list: ["name", "region", "members", "estates_covered", "households_covered", "formed_on"],
  sums: ["members", "estates_covered", "households_covered"],
  named: "name",
});
