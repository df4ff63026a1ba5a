import { code, day, text } from "../columns.ts";
import { event, notBefore, register } from "../register.ts";
import { exitReasons } from "./exit-reasons.ts";

/** Exits of property firms from estates (退出, 撤换): why, and who came after how many days. */
export const firmExits = register({
  id: "firm_exits",
  type: "FirmExit",
  field: "firmExits",
  name: { zh: "企业退出", en: "Firm exits" },
  unit: { zh: "次", en: "exits", one: "exit" },
  about: {
    zh: "物业企业退出小区：方式、事由，接管单位及接管日期。",
    en: "A property firm left an estate: why, and who took it over from which day.",
  },
  source: {
    zh: "日照（退出3个项目）、德州（撤换12家）、菏泽（清理整顿6家）",
    en: "Rizhao (3 projects left), Dezhou (12 firms replaced), Heze (6 firms removed)",
  },
  topic: "SUPERVISION",
  table: "firm_exits",
  key: "exit_id",
  idHeaders: ["退出编号"],
  hangsAt: { region: "needed", estate: "needed", firm: "optional" },
  time: event("left_on"),
  columns: {
    left_on: day({ zh: "退出日期", en: "Left on", headers: ["撤换日期", "撤出日期"], needed: true }),
    reason: code(exitReasons, { zh: "退出方式", en: "Reason", headers: ["退出原因", "原因"], needed: true }),
    note: text({ zh: "事由", en: "Note", headers: ["说明", "备注"], person: "WORDS" }),
    replaced_by: text({ zh: "接管单位", en: "Replaced by", headers: ["新物业企业", "接管企业"] }),
    replaced_on: day({ zh: "接管日期", en: "Replaced on", headers: ["进驻日期"] }),
  },
  rules: [notBefore("replaced_on", "left_on")],
  list: ["left_on", "estate", "firm", "reason", "replaced_by", "replaced_on"],
});
