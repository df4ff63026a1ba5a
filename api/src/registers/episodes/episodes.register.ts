import { code, day } from "../columns.ts";
import { exitReasons } from "../firm-exits/exit-reasons.ts";
import { after, interval, register } from "../register.ts";
import { managementModes } from "./management-modes.ts";

/** Management episodes: who managed an estate, how, from when to when. One mode on any day. */
export const episodes = register({
  id: "episodes",
  type: "ManagementEpisode",
  field: "managementEpisodes",
  name: { zh: "物业管理记录", en: "Management episodes" },
  unit: { zh: "条", en: "episodes", one: "episode" },
  about: {
    zh: "小区由谁管理、以何种模式管理，自何时起至何时止。",
    en: "Who managed an estate, how, from when to when.",
  },
  source: {
    zh: "济宁、济南、日照、聊城等市公开的管理模式",
    en: "Modes of management as Jining, Jinan, Rizhao and Liaocheng name them",
  },
  topic: "PROPERTY_MANAGEMENT",
  table: "management_episodes",
  family: "estates",
  coverage: "MANAGEMENT",
  key: "episode_id",
  idHeaders: ["管理记录编号", "合同编号"],
  hangsAt: { estate: "needed", firm: "optional" },
  time: interval("from", "to"),
  columns: {
    mode: code(managementModes, {
      zh: "管理模式",
      en: "Mode",
      about: "How it was managed.",
      headers: ["物业管理模式", "管理方式", "模式"],
      sqlType: "management_mode",
      needed: true,
    }),
    from: day({
      zh: "开始日期",
      en: "From",
      about: "First day; null: unknown.",
      headers: ["起始日期", "进驻日期", "合同开始日期", "自", "start"],
      stored: "valid_from",
    }),
    to: day({
      zh: "结束日期",
      en: "To",
      about: "First day no longer; null: still.",
      headers: ["终止日期", "退出日期", "合同结束日期", "至", "end"],
      stored: "valid_to",
      mayCome: true,
    }),
    end_reason: code(exitReasons, {
      zh: "退出方式",
      en: "Reason of the end",
      about: "Why the firm left; null: not told, or it has not. With it the end is an exit of the firm.",
      headers: ["退出原因", "终止原因", "解约原因"],
    }),
  },
  rules: [
    after("to", "from"),
    {
      sql: "s.end_reason is null or s.to is not null",
      column: "to",
      expected: "the day on which it ended, since a reason says that it has",
    },
  ],
  exclusive: "one management mode on any day",
  states: {
    estate: {
      says: { mode: ["text", "mode"], firm_id: ["bigint", "firm_id"] },
      together: { mode: "max(x.mode)", firm_id: "max(x.firm_id)" },
      columns: { mode: "s.mode", firm_id: "s.firm_id", is_managed: "coalesce(s.mode <> 'NONE', false)" },
    },
  },
  list: ["estate", "mode", "firm", "from", "to", "end_reason"],
});
