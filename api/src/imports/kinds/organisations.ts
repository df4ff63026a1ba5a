import { organisationForms, organisationTypes } from "../../registers/organisations/organisation-types.ts";
import { parseCodeOf } from "../parsers/codes.ts";
import { parseCount } from "../parsers/number.ts";
import { parseKnownText, parseText } from "../parsers/text.ts";
import { parsePastDay } from "../parsers/time.ts";
import { estateId, firmId, idColumn, placeColumns } from "./columns.ts";
import type { FactKind } from "./kind.ts";

/** Party organisations (党组织): a typed tree of their own, each of one estate, firm or region. */
export const organisations: FactKind = {
  name: "organisations",
  family: "estates",
  table: "party_organisations",
  idColumn: "organisation_id",
  columns: [
    idColumn("党组织编号", "组织编号", "党组织编码", "organisation_id"),
    { name: "parent_id", aliases: ["上级党组织编号", "上级组织编号", "上级编号"], parse: parseKnownText },
    {
      name: "type",
      aliases: ["党组织类型", "组织类型", "类型"],
      parse: parseCodeOf(organisationTypes),
    },
    {
      name: "form",
      aliases: ["组建形式", "组建方式", "形式"],
      parse: parseCodeOf(organisationForms),
    },
    { name: "name", aliases: ["党组织名称", "组织名称", "名称"], parse: parseText },
    estateId,
    firmId,
    ...placeColumns,
    { name: "members", aliases: ["党员数", "党员人数", "成员数"], parse: parseCount },
    { name: "founded_on", aliases: ["成立日期", "组建日期", "成立时间", "组建时间"], parse: parsePastDay },
    { name: "dissolved_on", aliases: ["撤销日期", "解散日期"], parse: parsePastDay },
  ],
  mustCarry: ["id", "type", "name"],
  fields: [
    { column: "type", type: "party_organisation_type", from: "type", needed: true },
    { column: "form", type: "party_organisation_form", from: "form", otherwise: "'INDEPENDENT'" },
    { column: "name", type: "text", from: "name", needed: true },
    { column: "members", type: "int", from: "members" },
    { column: "founded_on", type: "date", from: "founded_on" },
    { column: "dissolved_on", type: "date", from: "dissolved_on" },
  ],
  references: [
    { column: "estate_id", table: "estates", idColumn: "estate_id", from: "estate_id", meant: "an estate" },
    { column: "firm_id", table: "property_firms", idColumn: "firm_id", from: "firm_id", meant: "a property firm" },
    {
      column: "parent_id",
      table: "party_organisations",
      idColumn: "organisation_id",
      from: "parent_id",
      meant: "an organisation",
    },
  ],
  rules: [
    {
      sql: "num_nonnulls(s.estate_id, s.firm_id, s.region_id) = 1",
      column: "estate_id",
      expected: "exactly one of estate_id, firm_id and region_code",
    },
    { sql: "s.founded_on < s.dissolved_on", column: "dissolved_on", expected: "a day after founded_on" },
    { sql: "s.parent_id <> s.own_id", column: "parent_id", expected: "another organisation" },
  ],
  inRegion: true,
  located: false,
  blankKeeps: false,
  exclusive: null,
};
