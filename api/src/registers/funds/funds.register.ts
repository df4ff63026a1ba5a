import { code, day, money, text } from "../columns.ts";
import { atMost, event, register } from "../register.ts";
import { fundPurposes } from "./fund-purposes.ts";

/** Public money (财政资金) for estates: planned, granted, spent. */
export const funds = register({
  id: "funds",
  type: "Fund",
  field: "funds",
  name: { zh: "财政资金", en: "Public funds" },
  unit: { zh: "笔", en: "grants", one: "grant" },
  about: {
    zh: "用于老旧小区改造、过渡期物业补助、阵地建设的财政资金：计划、下达、支出。",
    en: "Public money for renovation, transitional subsidies and premises: planned, granted and spent.",
  },
  source: {
    zh: "日照（1.53亿元用于老旧小区改造）、德州（7000余万元建党群服务中心）",
    en: "Rizhao (153 million CNY for renovation), Dezhou (over 70 million CNY for centres)",
  },
  topic: "MONEY",
  table: "funds",
  key: "fund_id",
  idHeaders: ["资金编号", "项目编号"],
  hangsAt: { region: "needed", estate: "optional" },
  time: event("granted_on"),
  columns: {
    granted_on: day({ zh: "下达日期", en: "Granted on", headers: ["拨付日期", "批复日期"], needed: true }),
    purpose: code(fundPurposes, { zh: "资金用途", en: "Purpose", headers: ["用途", "资金类别"], needed: true }),
    planned: money({ zh: "计划金额", en: "Planned", headers: ["计划", "概算"] }),
    granted: money({ zh: "下达金额", en: "Granted", headers: ["拨付金额", "下达"], needed: true }),
    spent: money({ zh: "支出金额", en: "Spent", headers: ["已支出", "支出"] }),
    project: text({ zh: "项目名称", en: "Project", headers: ["项目"] }),
  },
  rules: [atMost("spent", "granted")],
  list: ["granted_on", "purpose", "project", "estate", "planned", "granted", "spent"],
  sums: ["planned", "granted", "spent"],
});
