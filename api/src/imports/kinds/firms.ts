import { parseCountWithin } from "../../parsers/number.ts";
import { parseKnownText } from "../../parsers/text.ts";
import { parseDay, parsePastDay } from "../../parsers/time.ts";
import { parseYesNo } from "../../parsers/words.ts";
import { idColumn, nameColumn, placeColumns } from "./columns.ts";
import type { FactKind } from "./kind.ts";

/** Property firms (物业服务企业), by where they are registered. */
export const firms: FactKind = {
  name: "firms",
  family: "estates",
  table: "property_firms",
  idColumn: "firm_id",
  columns: [
    idColumn("企业编号", "物业企业编号", "公司编号", "firm_id"),
    nameColumn("企业名称", "物业企业名称", "公司名称", "物业公司", "物业企业", "物业服务企业", "名称", "firm_name"),
    ...placeColumns,
    { name: "credit_code", aliases: ["统一社会信用代码", "信用代码", "社会信用代码"], parse: parseKnownText },
    { name: "star_rating", aliases: ["星级", "信用星级", "企业星级"], parse: parseCountWithin(0, 5) },
    {
      name: "party_conditions_met",
      aliases: ["具备党组织组建条件", "符合党组织组建条件", "符合组建条件", "具备组建条件"],
      parse: parseYesNo,
    },
    { name: "valid_from", aliases: ["成立日期", "注册日期", "有效期起"], parse: parsePastDay },
    { name: "valid_to", aliases: ["注销日期", "退出日期", "有效期止"], parse: parseDay },
  ],
  mustCarry: ["id"],
  fields: [
    { column: "name", type: "text", from: "name", needed: true },
    { column: "pinyin", type: "text", from: "name:pinyin", otherwise: "''" },
    { column: "pinyin_initials", type: "text", from: "name:initials", otherwise: "''" },
    { column: "credit_code", type: "text", from: "credit_code" },
    { column: "star_rating", type: "smallint", from: "star_rating" },
    { column: "party_conditions_met", type: "boolean", from: "party_conditions_met" },
    { column: "valid_from", type: "date", from: "valid_from" },
    { column: "valid_to", type: "date", from: "valid_to" },
  ],
  references: [],
  rules: [{ sql: "s.valid_from < s.valid_to", column: "valid_to", expected: "a day after valid_from" }],
  inRegion: true,
  located: false,
  blankKeeps: true,
  exclusive: null,
};
