import { count, day } from "../columns.ts";
import { after, atMost, interval, register } from "../register.ts";

/** Owners' committees (业主委员会) with their members and how many of them are in the party. */
export const committees = register({
  id: "committees",
  type: "OwnersCommittee",
  field: "ownersCommittees",
  name: { zh: "业主委员会", en: "Owners' committees" },
  unit: { zh: "个", en: "committees", one: "committee" },
  about: {
    zh: "小区业主委员会：成立、届满，委员及其中党员人数。",
    en: "An owners' committee (业主委员会) of an estate, with its members.",
  },
  source: {
    zh: "日照、济宁两市规定：业主委员会组建、换届时党员比例不低于60%",
    en: "Rule of Rizhao and Jining: party members at least 60 % when a committee is formed or re-elected",
  },
  topic: "OWNERS_COMMITTEES",
  table: "owners_committees",
  family: "estates",
  key: "committee_id",
  idHeaders: ["业委会编号", "业主委员会编号"],
  hangsAt: { estate: "needed" },
  time: interval("formed_on", "dissolved_on"),
  columns: {
    formed_on: day({
      zh: "成立日期",
      en: "Formed on",
      about: "Day it was formed; null: unknown.",
      headers: ["成立时间", "选举日期", "换届日期"],
    }),
    dissolved_on: day({
      zh: "解散日期",
      en: "Dissolved on",
      about: "First day it no longer exists; null: it still does.",
      headers: ["届满日期", "撤销日期"],
    }),
    members: count({
      zh: "委员数",
      en: "Members",
      unit: { zh: "人", en: "people" },
      headers: ["委员人数", "成员数", "成员人数"],
    }),
    party_members: count({
      zh: "党员委员数",
      en: "Party members",
      unit: { zh: "人", en: "people" },
      about: "Party members among them; null: unknown.",
      headers: ["党员人数", "党员数", "其中党员"],
    }),
  },
  rules: [after("dissolved_on", "formed_on"), atMost("party_members", "members")],
  exclusive: "one committee in office on any day",
  states: {
    estate: {
      says: {
        // of several the one formed last
        committee: [
          "bigint[]",
          "array[coalesce(formed_on - date '0001-01-01', 0), committee_id, members, party_members]",
        ],
      },
      together: { committee: "max(x.committee)" },
      columns: {
        has_committee: "s.committee is not null",
        committee_members: "s.committee[3]",
        committee_party_members: "s.committee[4]",
      },
    },
  },
  list: ["estate", "formed_on", "members", "party_members", "dissolved_on"],
  sums: ["members", "party_members"],
});
