import { code, count, day, money, text } from "../columns.ts";
import { event, notBefore, register } from "../register.ts";
import { actKinds } from "./act-kinds.ts";

/** Acts of supervision (巡查, 整改通知, 约谈, 罚款), each with what it follows from and whether it was put right. */
export const supervisionActs = register({
  id: "supervision_acts",
  type: "SupervisionAct",
  field: "supervisionActs",
  name: { zh: "监管执法", en: "Supervision acts" },
  unit: { zh: "件", en: "acts", one: "act" },
  about: {
    zh: "巡查、整改通知、约谈、行政处罚：对象、问题数、整改期限与完成、罚款；从巡查到整改成链。",
    en: "Inspections, rectification notices, interviews and fines: of whom, problems found, by when to be put right and when it was; a chain from the inspection to the end.",
  },
  source: {
    zh: "德州（整改通知944份、约谈263次、罚款74.38万元）、临沂（约谈126人次）",
    en: "Dezhou (944 notices, 263 interviews, fines of 743,800 CNY), Linyi (126 interviewed)",
  },
  topic: "SUPERVISION",
  table: "supervision_acts",
  key: "act_id",
  idHeaders: ["监管编号", "文书编号", "通知编号"],
  hangsAt: { region: "needed", estate: "optional", firm: "optional" },
  time: event("acted_on"),
  columns: {
    acted_on: day({
      zh: "监管日期",
      en: "Acted on",
      headers: ["日期", "检查日期", "下达日期", "约谈日期", "处罚日期"],
      needed: true,
    }),
    kind: code(actKinds, { zh: "监管类型", en: "Kind", headers: ["类型"], needed: true }),
    matter: text({ zh: "事项", en: "Matter", headers: ["问题", "问题描述", "事由", "违法事实"], person: "WORDS" }),
    problems: count({
      zh: "发现问题数",
      en: "Problems found",
      headers: ["问题数"],
      unit: { zh: "个", en: "problems" },
    }),
    due_on: day({ zh: "整改期限", en: "Due on", headers: ["限期", "整改截止日期"], mayCome: true }),
    done_on: day({
      zh: "整改完成日期",
      en: "Put right on",
      about: "Null: not yet, or nothing to put right.",
      headers: ["完成日期", "销号日期"],
    }),
    fine: money({ zh: "罚款金额", en: "Fine", headers: ["罚款", "处罚金额"] }),
    authority: text({ zh: "监管单位", en: "Authority", headers: ["执法单位", "检查单位", "下达单位"] }),
  },
  references: [
    {
      field: "follows",
      about: "The act that this one follows from; null at the beginning of a chain.",
      to: "itself",
      column: "follows_id",
      headers: ["上一环节编号", "来源编号", "关联编号"],
      meant: "an act of supervision",
    },
  ],
  rules: [
    notBefore("due_on", "acted_on"),
    notBefore("done_on", "acted_on"),
    { sql: "s.fine is null or s.kind = 'FINE'", column: "fine", expected: "an amount for fines alone" },
    { sql: "s.fine is null or s.fine >= 0", column: "fine", expected: "an amount from 0" },
    { sql: "s.follows_id <> s.own_id", column: "follows_id", expected: "another act" },
  ],
  list: ["acted_on", "kind", "estate", "firm", "matter", "problems", "due_on", "done_on", "fine"],
  sums: ["problems", "fine"],
});
