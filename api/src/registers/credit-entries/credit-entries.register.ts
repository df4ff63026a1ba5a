import { code, day, points, text } from "../columns.ts";
import { after, register, standing } from "../register.ts";
import { creditKinds } from "./credit-kinds.ts";

/** Entries of firms' credit (信用信息): base, good and bad ones with their points, each until a day of its own. */
export const creditEntries = register({
  id: "credit_entries",
  type: "CreditEntry",
  field: "creditEntries",
  name: { zh: "信用信息", en: "Credit entries" },
  unit: { zh: "条", en: "entries", one: "entry" },
  about: {
    zh: "物业企业的基础、良好、不良信用信息：分值、事由、认定日期、有效期。",
    en: "Base, good and bad entries of property firms' credit: points, matter, from when and until when they count.",
  },
  source: {
    zh: "山东省物业服务企业信用评价、烟建住房〔2022〕13号",
    en: "Credit of property firms in Shandong; 烟建住房〔2022〕13号 of Yantai",
  },
  topic: "SUPERVISION",
  table: "credit_entries",
  key: "entry_id",
  idHeaders: ["信用信息编号", "信息编号"],
  hangsAt: { region: "needed", firm: "needed" },
  time: standing("entered_on", "until_day"),
  columns: {
    kind: code(creditKinds, { zh: "信用信息类别", en: "Kind", headers: ["信息类别", "类别"], needed: true }),
    points: points({
      zh: "分值",
      en: "Points",
      about: "Points; of a bad entry those taken.",
      headers: ["得分", "加扣分值"],
      sumsWithin: "kind",
      needed: true,
    }),
    matter: text({ zh: "事由", en: "Matter", headers: ["信息内容", "事项", "奖惩事由"], person: "WORDS" }),
    authority: text({ zh: "认定单位", en: "Authority", headers: ["认定部门", "发文单位"] }),
    entered_on: day({ zh: "认定日期", en: "Entered on", headers: ["记录日期", "信息日期", "发布日期"], needed: true }),
    until_day: day({
      zh: "失效日期",
      en: "Until",
      about: "First day it no longer counts; null: a scheme says how long.",
      headers: ["有效期至", "截止日期"],
      mayCome: true,
    }),
  },
  rules: [after("until_day", "entered_on")],
  list: ["firm", "kind", "points", "matter", "authority", "entered_on", "until_day"],
  sums: ["points"],
});
