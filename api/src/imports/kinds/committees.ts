import { parseCount } from "../parsers/number.ts";
import { parsePastDay } from "../parsers/time.ts";
import { estateId, idColumn } from "./columns.ts";
import type { FactKind } from "./kind.ts";

/** Owners' committees (业主委员会) with their members and how many of them are in the party. */
export const committees: FactKind = {
  name: "committees",
  family: "estates",
  table: "owners_committees",
  idColumn: "committee_id",
  columns: [
    idColumn("业委会编号", "业主委员会编号", "committee_id"),
    estateId,
    { name: "formed_on", aliases: ["成立日期", "成立时间", "选举日期", "换届日期"], parse: parsePastDay },
    { name: "dissolved_on", aliases: ["解散日期", "届满日期", "撤销日期"], parse: parsePastDay },
    { name: "members", aliases: ["委员数", "委员人数", "成员数", "成员人数"], parse: parseCount },
    { name: "party_members", aliases: ["党员委员数", "党员人数", "党员数", "其中党员"], parse: parseCount },
  ],
  mustCarry: ["id", "estate_id"],
  fields: [
    { column: "formed_on", type: "date", from: "formed_on" },
    { column: "dissolved_on", type: "date", from: "dissolved_on" },
    { column: "members", type: "int", from: "members" },
    { column: "party_members", type: "int", from: "party_members" },
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
    { sql: "s.formed_on < s.dissolved_on", column: "dissolved_on", expected: "a day after formed_on" },
    { sql: "s.party_members <= s.members", column: "party_members", expected: "not more than members" },
  ],
  inRegion: false,
  located: false,
  blankKeeps: false,
  exclusive: {
    from: "formed_on",
    to: "dissolved_on",
    column: "formed_on",
    expected: "one committee in office on any day",
  },
};
