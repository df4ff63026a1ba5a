import type { Indicator } from "../../facts/indicator.ts";

export const ownersCommitteeRate: Indicator = {
  id: "owners_committee_rate",
  nameZh: "业主委员会组建率",
  nameEn: "Owners' committee rate",
  words: ["业委会", "业委会组建率", "业委会成立率", "业主委员会成立率", "owners' committees"],
  explanationZh: "当日已组建业主委员会的小区 ÷ 符合条件或已组建的小区。",
  explanationEn: "Of the estates that are eligible for an owners' committee or have one: those with one on the day.",
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER",
  numerator: { over: "estates", sql: "count(*) filter (where f.has_committee)" },
  denominator: { over: "estates", sql: "count(*) filter (where f.committee_eligible or f.has_committee)" },
  base: { zh: "符合条件或已组建的小区", en: "estates that are eligible or have a committee" },
  scale: 100,
  decimals: 1,
  topic: "OWNERS_COMMITTEES",
  sourceZh: "临沂市考核县区所用的业主委员会组建率口径",
  sourceEn: "Owners' committee rate as Linyi evaluates counties by it",
};

export const committeePartyShare60: Indicator = {
  id: "committee_party_share_60",
  nameZh: "党员比例达60%的业主委员会占比",
  nameEn: "Owners' committees with a party share of 60 % or more",
  explanationZh: "当日党员委员占比不低于60%的业主委员会 ÷ 成员构成已知的业主委员会。",
  explanationEn:
    "Of the owners' committees whose members and party members are known: those with at least 60 % party members on the day.",
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER",
  // Whole numbers, so that 3 of 5 is 60 % exactly.
  numerator: {
    over: "estates",
    sql: "count(*) filter (where f.committee_members > 0 and f.committee_party_members * 10 >= f.committee_members * 6)",
  },
  denominator: {
    over: "estates",
    sql: "count(*) filter (where f.committee_members > 0 and f.committee_party_members is not null)",
  },
  base: { zh: "成员构成已知的业主委员会", en: "owners' committees whose members are known" },
  scale: 100,
  decimals: 1,
  topic: "OWNERS_COMMITTEES",
  sourceZh: "日照、济宁两市规定：业主委员会组建、换届时党员比例不低于60%",
  sourceEn: "Rule of Rizhao and Jining: party members at least 60 % when a committee is formed or re-elected",
};
