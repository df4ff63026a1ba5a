import { day, text } from "../columns.ts";
import { after, hangsAtOneOf, interval, register } from "../register.ts";
import type { States } from "../states.ts";

/** Whether one is there. */
const SENT: States = {
  says: { instructor: ["boolean", "true"] },
  together: { has_instructor: "coalesce(bool_or(x.instructor), false)" },
  columns: { has_instructor: "s.has_instructor" },
};

/** Party-building instructors (党建指导员), sent where no organisation can be formed yet. */
export const instructors = register({
  id: "instructors",
  type: "PartyInstructor",
  field: "partyInstructors",
  name: { zh: "党建指导员", en: "Party-building instructors" },
  unit: { zh: "人次", en: "postings", one: "posting" },
  about: {
    zh: "向暂不具备党组织组建条件的小区、物业企业选派的党建指导员。",
    en: "A party-building instructor (党建指导员), sent where no organisation can be formed yet.",
  },
  source: {
    zh: "临沂、滨州、日照等市公开使用的工作覆盖率口径",
    en: "Work coverage as Linyi, Binzhou and Rizhao report it",
  },
  topic: "PARTY",
  table: "party_instructors",
  family: "estates",
  coverage: "PARTY",
  key: "instructor_id",
  idHeaders: ["指导员编号"],
  hangsAt: { estate: "optional", firm: "optional" },
  time: interval("from", "to"),
  columns: {
    name: text({ zh: "姓名", en: "Name", headers: ["指导员姓名", "指导员"], person: "NAME" }),
    from: day({
      zh: "选派日期",
      en: "From",
      about: "First day; null: unknown.",
      headers: ["开始日期", "派驻日期", "自"],
      stored: "valid_from",
    }),
    to: day({
      zh: "结束日期",
      en: "To",
      about: "First day no longer sent; null: still is.",
      headers: ["离任日期", "至"],
      stored: "valid_to",
      mayCome: true,
    }),
  },
  rules: [hangsAtOneOf("estate", "firm"), after("to", "from")],
  states: { estate: SENT, firm: SENT },
  list: ["name", "estate", "firm", "from", "to"],
});
