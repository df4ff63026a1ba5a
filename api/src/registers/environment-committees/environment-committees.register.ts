import { count, day, flag, text } from "../columns.ts";
import { after, atMost, register, standing } from "../register.ts";
import { estatesToRepresent } from "./acting-for.ts";

/** Environment and property committees (环境和物业管理委员会, 环物委) of communities, with their members. */
export const environmentCommittees = register({
  id: "environment_committees",
  type: "EnvironmentCommittee",
  field: "environmentCommittees",
  name: { zh: "环物委", en: "Environment and property committees" },
  unit: { zh: "个", en: "committees", one: "committee" },
  about: {
    zh: "社区环境和物业管理委员会：成立、撤销，委员及其中党员人数，是否代行业主委员会职责。",
    en: "Environment and property committee (环境和物业管理委员会) of a community: its members, and whether it acts for a missing owners' committee.",
  },
  source: {
    zh: "济宁市规定：环物委5人以上单数，党员不少于50%",
    en: "Rule of Jining: an odd number of members, at least 5, and at least half of them in the party",
  },
  topic: "BODIES",
  table: "environment_committees",
  key: "environment_committee_id",
  idHeaders: ["环物委编号"],
  hangsAt: { region: "needed" },
  time: standing("formed_on", "dissolved_on"),
  columns: {
    name: text({ zh: "环物委名称", en: "Name", headers: ["名称"] }),
    formed_on: day({
      zh: "成立日期",
      en: "Formed on",
      about: "Day it was formed; null: unknown.",
      headers: ["成立时间", "设立日期"],
    }),
    dissolved_on: day({
      zh: "撤销日期",
      en: "Dissolved on",
      about: "First day it no longer exists; null: it still does.",
      headers: ["届满日期"],
    }),
    members: count({ zh: "委员数", en: "Members", unit: { zh: "人", en: "people" }, headers: ["委员人数", "成员数"] }),
    party_members: count({
      zh: "党员委员数",
      en: "Party members",
      unit: { zh: "人", en: "people" },
      about: "Party members among them; null: unknown.",
      headers: ["党员人数", "党员数", "其中党员"],
    }),
    acting: flag({
      zh: "代行业委会职责",
      en: "Acts for owners' committees",
      about: "Whether it acts for the owners' committees that its community is missing.",
      headers: ["代行职责", "是否代行业委会职责"],
    }),
    estates_acted_for: count({
      zh: "代行小区数",
      en: "Estates acted for",
      about: "Estates without an owners' committee that it acts for.",
      headers: ["代行小区个数"],
      unit: { zh: "个小区", en: "estates" },
    }),
    acts_for: text({
      zh: "代行小区",
      en: "Acts for",
      about: "The estates that it acts for, by name.",
      headers: ["代行小区名称", "代行职责小区"],
    }),
  },
  rules: [after("dissolved_on", "formed_on"), atMost("party_members", "members")],
  serves: estatesToRepresent,
  owedTo: ["ESTATE", "COMMUNITY"],
  list: ["name", "region", "formed_on", "members", "party_members", "acting", "estates_acted_for", "acts_for"],
  sums: ["members", "party_members", "estates_acted_for"],
  named: "name",
});
