import { day } from "../columns.ts";
import { notBefore, register, steps } from "../register.ts";

/** Renovations (改造) of old neighbourhoods, by their dates. */
export const renovations = register({
  id: "renovations",
  type: "Renovation",
  field: "renovations",
  name: { zh: "小区改造", en: "Renovations" },
  unit: { zh: "项", en: "renovations", one: "renovation" },
  about: {
    zh: "老旧小区改造：列入计划、开工、完工。",
    en: "A renovation (改造) of an estate: planned, begun, finished.",
  },
  source: {
    zh: "国务院办公厅《关于全面推进城镇老旧小区改造工作的指导意见》（国办发〔2020〕23号）",
    en: "State Council General Office, Guiding Opinions on renovating old urban neighbourhoods, [2020] No. 23",
  },
  topic: "OLD_NEIGHBOURHOODS",
  table: "renovations",
  family: "estates",
  key: "renovation_id",
  idHeaders: ["改造编号", "项目编号"],
  hangsAt: { estate: "needed" },
  time: steps("planned_on", "started_on", "finished_on"),
  columns: {
    planned_on: day({
      zh: "计划日期",
      en: "Planned on",
      about: "Day it was planned on; null: unknown.",
      headers: ["计划时间", "列入计划日期"],
      mayCome: true,
    }),
    started_on: day({
      zh: "开工日期",
      en: "Started on",
      about: "Day it began; null: not begun, or unknown.",
      headers: ["开工时间"],
    }),
    finished_on: day({
      zh: "完工日期",
      en: "Finished on",
      about: "Day it was finished; null: not finished, or unknown.",
      headers: ["竣工日期", "完工时间", "改造完成日期"],
    }),
  },
  rules: [
    notBefore("started_on", "planned_on"),
    {
      sql: "s.started_on <= s.finished_on and s.planned_on <= s.finished_on",
      column: "finished_on",
      expected: "a day not before started_on and planned_on",
    },
  ],
  states: {
    estate: {
      says: { renovation: "step" },
      together: { renovation: "max(x.renovation)" },
      columns: {
        renovation:
          "case s.renovation when 3 then 'DONE' when 2 then 'UNDER_WAY' when 1 then 'PLANNED' else 'NONE' end",
      },
    },
  },
  list: ["estate", "planned_on", "started_on", "finished_on"],
});
