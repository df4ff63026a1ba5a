import { topics } from "../../code-lists/topics.ts";
import { code, day, text } from "../columns.ts";
import { after, register, standing } from "../register.ts";

/** Rules and campaigns that a region put in force: what a bend of a trend may come from. */
export const policies = register({
  id: "policies",
  type: "Policy",
  field: "policies",
  name: { zh: "政策措施", en: "Policies" },
  unit: { zh: "项", en: "policies", one: "policy" },
  about: {
    zh: "辖区施行的政策、办法和专项行动：主题、文号、施行与废止日期。趋势图在施行当月作标注。",
    en: "Rules, measures and campaigns of a region: topic, document number, in force from and until. Trends mark the month in which one began.",
  },
  source: {
    zh: "《山东省物业管理条例》及各市物业治理文件",
    en: "Shandong's property management regulations, and the cities' documents",
  },
  topic: "SUPERVISION",
  table: "policies",
  key: "policy_id",
  idHeaders: ["政策编号", "文件编号"],
  hangsAt: { region: "needed" },
  time: standing("began_on", "ended_on"),
  columns: {
    title: text({ zh: "政策名称", en: "Title", headers: ["文件名称", "标题", "名称"], needed: true }),
    topic: code(topics, {
      zh: "主题",
      en: "Topic",
      about: "The topic whose trends it is marked on; null: on all.",
      headers: ["政策主题", "领域"],
    }),
    document_number: text({ zh: "文号", en: "Document number", headers: ["发文字号"] }),
    issued_by: text({ zh: "发文单位", en: "Issued by", headers: ["制定机关", "发布单位"] }),
    began_on: day({ zh: "施行日期", en: "In force from", headers: ["实施日期", "生效日期", "开始日期"], needed: true }),
    ended_on: day({
      zh: "废止日期",
      en: "In force until",
      about: "First day it no longer holds; null: it still does.",
      headers: ["失效日期", "结束日期"],
    }),
  },
  rules: [after("ended_on", "began_on")],
  list: ["title", "topic", "document_number", "issued_by", "began_on", "ended_on"],
  sums: [],
  named: "title",
});
