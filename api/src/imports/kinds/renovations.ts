import { parseDay, parsePastDay } from "../parsers/time.ts";
import { estateId, idColumn } from "./columns.ts";
import type { FactKind } from "./kind.ts";

/** Renovations (改造) of old neighbourhoods, by their dates. */
export const renovations: FactKind = {
  name: "renovations",
  family: "estates",
  table: "renovations",
  idColumn: "renovation_id",
  columns: [
    idColumn("改造编号", "项目编号", "renovation_id"),
    estateId,
    { name: "planned_on", aliases: ["计划日期", "计划时间", "列入计划日期"], parse: parseDay },
    { name: "started_on", aliases: ["开工日期", "开工时间"], parse: parsePastDay },
    { name: "finished_on", aliases: ["完工日期", "竣工日期", "完工时间", "改造完成日期"], parse: parsePastDay },
  ],
  mustCarry: ["id", "estate_id"],
  fields: [
    { column: "planned_on", type: "date", from: "planned_on" },
    { column: "started_on", type: "date", from: "started_on" },
    { column: "finished_on", type: "date", from: "finished_on" },
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
  ],
  rules: [
    { sql: "s.planned_on <= s.started_on", column: "started_on", expected: "a day not before planned_on" },
    {
      sql: "s.started_on <= s.finished_on and s.planned_on <= s.finished_on",
      column: "finished_on",
      expected: "a day not before started_on and planned_on",
    },
  ],
  inRegion: false,
  located: false,
  blankKeeps: false,
  exclusive: null,
};
