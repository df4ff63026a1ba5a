import { managementModes } from "../../registers/episodes/management-modes.ts";
import { parseCodeOf } from "../parsers/codes.ts";
import { parseDay, parsePastDay } from "../parsers/time.ts";
import { estateId, firmId, idColumn } from "./columns.ts";
import type { FactKind } from "./kind.ts";

/** Management episodes: who managed an estate, how, from when to when. One mode on any day. */
export const episodes: FactKind = {
  name: "episodes",
  family: "estates",
  table: "management_episodes",
  idColumn: "episode_id",
  columns: [
    idColumn("管理记录编号", "合同编号", "episode_id"),
    estateId,
    firmId,
    {
      name: "mode",
      aliases: ["管理模式", "物业管理模式", "管理方式", "模式"],
      parse: parseCodeOf(managementModes),
      ownWords: true,
    },
    {
      name: "from",
      aliases: ["开始日期", "起始日期", "进驻日期", "合同开始日期", "自", "valid_from", "start"],
      parse: parsePastDay,
    },
    {
      name: "to",
      aliases: ["结束日期", "终止日期", "退出日期", "合同结束日期", "至", "valid_to", "end"],
      parse: parseDay,
    },
  ],
  mustCarry: ["id", "estate_id", "mode"],
  fields: [
    { column: "mode", type: "management_mode", from: "mode", needed: true },
    { column: "valid_from", type: "date", from: "from" },
    { column: "valid_to", type: "date", from: "to" },
  ],
  references: [
    {
      column: "estate_id",
      table: "estates",
      idColumn: "estate_id",
      from: "estate_id",
      meant: "an estate",
      needed: true,
    },
    { column: "firm_id", table: "property_firms", idColumn: "firm_id", from: "firm_id", meant: "a property firm" },
  ],
  rules: [{ sql: "s.valid_from < s.valid_to", column: "to", expected: "a day after from" }],
  inRegion: false,
  located: false,
  blankKeeps: false,
  exclusive: { from: "valid_from", to: "valid_to", column: "from", expected: "one management mode on any day" },
};
