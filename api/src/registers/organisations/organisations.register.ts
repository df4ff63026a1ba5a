import { code, count, day, text } from "../columns.ts";
import { after, hangsAtOneOf, interval, register } from "../register.ts";
import { ladderRules } from "./ladders/ladder-rules.ts";
import { organisationForms, organisationTypes } from "./organisation-types.ts";

/** Party organisations (党组织): a typed tree of their own, each of one estate, firm or region. */
export const organisations = register({
  id: "organisations",
  type: "PartyOrganisation",
  field: "partyOrganisations",
  name: { zh: "党组织", en: "Party organisations" },
  unit: { zh: "个", en: "organisations", one: "organisation" },
  about: {
    zh: "小区、物业企业和区域的党组织：类型、组建形式、上级、党员数。",
    en: "A party organisation (党组织) of an estate, firm or region.",
  },
  source: {
    zh: "聊城、德州等地的党建层级（小区党支部—楼栋党小组—党员中心户）",
    en: "Ladder of branch, building group and member household as in Liaocheng and Dezhou",
  },
  topic: "PARTY",
  table: "party_organisations",
  family: "estates",
  coverage: "PARTY",
  key: "organisation_id",
  idHeaders: ["党组织编号", "组织编号", "党组织编码"],
  hangsAt: { region: "optional", estate: "optional", firm: "optional" },
  time: interval("founded_on", "dissolved_on"),
  columns: {
    type: code(organisationTypes, {
      zh: "党组织类型",
      en: "Type",
      about: "Rung of the ladder.",
      headers: ["组织类型", "类型"],
      sqlType: "party_organisation_type",
      needed: true,
    }),
    form: code(organisationForms, {
      zh: "组建形式",
      en: "Form",
      about: "Independent or joint.",
      headers: ["组建方式", "形式"],
      sqlType: "party_organisation_form",
      needed: true,
      otherwise: "INDEPENDENT",
    }),
    name: text({ zh: "党组织名称", en: "Name", headers: ["组织名称", "名称"], needed: true, person: "HOUSEHOLD" }),
    members: count({
      zh: "党员数",
      en: "Party members",
      unit: { zh: "人", en: "people" },
      about: "Party members; null: unknown.",
      headers: ["党员人数", "成员数"],
    }),
    founded_on: day({
      zh: "成立日期",
      en: "Founded on",
      about: "First day; null: unknown.",
      headers: ["组建日期", "成立时间", "组建时间"],
    }),
    dissolved_on: day({
      zh: "撤销日期",
      en: "Dissolved on",
      about: "First day it no longer exists; null: it still does.",
      headers: ["解散日期"],
    }),
  },
  references: [
    {
      field: "parent",
      about: "The organisation above; null at the top.",
      to: "itself",
      column: "parent_id",
      headers: ["上级党组织编号", "上级组织编号", "上级编号"],
      meant: "an organisation",
    },
  ],
  rules: [
    hangsAtOneOf("estate", "firm", "region"),
    after("dissolved_on", "founded_on"),
    { sql: "s.parent_id <> s.own_id", column: "parent_id", expected: "another organisation" },
    ...ladderRules,
  ],
  states: {
    estate: {
      says: { organisation: ["text", "case type when 'ESTATE_BRANCH' then form::text else type::text end"] },
      // of the organisations, these make an estate's step on the ladder of party coverage
      changing: "type in ('ESTATE_BRANCH', 'BUILDING_GROUP', 'MEMBER_HOUSEHOLD')",
      together: {
        independent: "coalesce(bool_or(x.organisation = 'INDEPENDENT'), false)",
        joint: "coalesce(bool_or(x.organisation = 'JOINT'), false)",
        building_group: "coalesce(bool_or(x.organisation = 'BUILDING_GROUP'), false)",
        member_household: "coalesce(bool_or(x.organisation = 'MEMBER_HOUSEHOLD'), false)",
      },
      columns: { has_organisation: "s.independent or s.joint" },
    },
    firm: {
      says: { organisation: ["boolean", "type = 'FIRM_BRANCH'"] },
      changing: "type = 'FIRM_BRANCH'",
      together: { has_organisation: "coalesce(bool_or(x.organisation), false)" },
      columns: { has_organisation: "s.has_organisation" },
    },
  },
  list: ["name", "type", "form", "estate", "firm", "region", "members", "founded_on"],
  named: "name",
  listedBy: "type",
});
