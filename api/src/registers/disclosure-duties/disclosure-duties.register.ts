import { code, day, text } from "../columns.ts";
import { event, register } from "../register.ts";
import { disclosureKinds } from "./disclosure-kinds.ts";

/** Duties to hold meetings and to disclose (三会三公开): due on a day, done on a day or not yet. */
export const disclosureDuties = register({
  id: "disclosure_duties",
  type: "DisclosureDuty",
  field: "disclosureDuties",
  name: { zh: "三会三公开", en: "Disclosure duties" },
  unit: { zh: "项", en: "duties", one: "duty" },
  about: {
    zh: "小区三会（业主大会、业委会、联席会议）三公开（收费、公共收益、维修资金）：应于何日完成、何日完成。",
    en: "What an estate has to hold or to disclose: by which day it is due, and on which day it was done.",
  },
  source: { zh: "临沂市“智慧沂蒙”平台三会三公开", en: "Three meetings and three disclosures on Linyi's platform" },
  topic: "SUPERVISION",
  table: "disclosure_duties",
  key: "duty_id",
  idHeaders: ["公开编号", "事项编号"],
  hangsAt: { region: "needed", estate: "needed" },
  time: event("due_on"),
  columns: {
    kind: code(disclosureKinds, { zh: "公开事项", en: "Kind", headers: ["事项", "事项类型"], needed: true }),
    due_on: day({ zh: "应完成日期", en: "Due on", headers: ["截止日期", "应公开日期"], needed: true, mayCome: true }),
    done_on: day({
      zh: "完成日期",
      en: "Done on",
      about: "Null: not done yet.",
      headers: ["公开日期", "召开日期", "实际完成日期"],
    }),
    note: text({ zh: "公开内容", en: "Note", headers: ["内容", "备注"], person: "WORDS" }),
  },
  list: ["due_on", "estate", "kind", "done_on"],
});
