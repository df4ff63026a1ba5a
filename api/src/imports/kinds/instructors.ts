import { parseKnownText } from "../parsers/text.ts";
import { parseDay, parsePastDay } from "../parsers/time.ts";
import { estateId, firmId, idColumn } from "./columns.ts";
import type { FactKind } from "./kind.ts";

/** Party-building instructors (党建指导员), sent where no organisation can be formed yet. */
export const instructors: FactKind = {
  name: "instructors",
  family: "estates",
  table: "party_instructors",
  idColumn: "instructor_id",
  columns: [
    idColumn("指导员编号", "instructor_id"),
    estateId,
    firmId,
    { name: "name", aliases: ["姓名", "指导员姓名", "指导员"], parse: parseKnownText },
    { name: "from", aliases: ["选派日期", "开始日期", "派驻日期", "自", "valid_from"], parse: parsePastDay },
    { name: "to", aliases: ["结束日期", "离任日期", "至", "valid_to"], parse: parseDay },
  ],
  mustCarry: ["id"],
  fields: [
    { column: "name", type: "text", from: "name" },
    { column: "valid_from", type: "date", from: "from" },
    { column: "valid_to", type: "date", from: "to" },
  ],
  references: [
    { column: "estate_id", table: "estates", idColumn: "estate_id", from: "estate_id", meant: "an estate" },
    { column: "firm_id", table: "property_firms", idColumn: "firm_id", from: "firm_id", meant: "a property firm" },
  ],
  rules: [
    {
      sql: "num_nonnulls(s.estate_id, s.firm_id) = 1",
      column: "estate_id",
      expected: "exactly one of estate_id and firm_id",
    },
    { sql: "s.valid_from < s.valid_to", column: "to", expected: "a day after from" },
  ],
  inRegion: false,
  located: false,
  blankKeeps: false,
  exclusive: null,
};
