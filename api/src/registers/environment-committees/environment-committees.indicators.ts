import type { Indicator, Measure } from "../../facts/indicator.ts";
import { environmentCommittees } from "./environment-committees.register.ts";

const COMMITTEES: Measure = { over: "environment_committees_open", sql: "count(*)" };
const JUDGED: Measure = {
  over: "environment_committees_open",
  sql: "count(*) filter (where f.members is not null and f.party_members is not null)",
};

const common = {
  topic: "BODIES",
  sourceZh: environmentCommittees.source.zh,
  sourceEn: environmentCommittees.source.en,
} as const;

export const environmentCommitteeIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "environment_committees",
    nameZh: "环物委数",
    nameEn: "Environment and property committees",
    explanationZh: "期末在任的社区环境和物业管理委员会数。",
    explanationEn: "Environment and property committees in office at the end of the period.",
    unit: { zh: "个", en: "committees" },
    direction: "HIGHER_IS_BETTER",
    numerator: COMMITTEES,
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "environment_committees_by_rule",
    nameZh: "环物委组成达标率",
    nameEn: "Environment committees composed by the rule",
    explanationZh: "委员5人以上且为单数、党员不少于一半的环物委占比；委员或党员人数未报的不计。",
    explanationEn:
      "Environment committees of an odd number of members, at least 5, of whom at least half are in the party; those that do not report their members are left out.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: {
      over: "environment_committees_open",
      sql: "count(*) filter (where f.members >= 5 and f.members % 2 = 1 and 2 * f.party_members >= f.members)",
    },
    denominator: JUDGED,
    base: { zh: "报有委员和党员人数的环物委", en: "environment committees that report their members" },
    scale: 100,
    decimals: 1,
  },
  {
    ...common,
    id: "estates_represented_share",
    nameZh: "业委会或代行环物委覆盖率",
    nameEn: "Estates with an owners' committee or one acting for it",
    explanationZh:
      "符合条件或已组建业主委员会的小区中，期末已有业主委员会、或由本社区环物委代行其职责的占比；环物委列明代行小区的，只计列明的小区。",
    explanationEn:
      "Of the estates that are eligible for an owners' committee or have one: those that have one, or for which the environment committee of their community acts; of one that names the estates it acts for, those alone.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: {
      over: "represented_estates",
      sql: "count(*) filter (where f.has_committee or (f.committee_eligible and f.acted_for))",
    },
    denominator: {
      over: "represented_estates",
      sql: "count(*) filter (where f.committee_eligible or f.has_committee)",
    },
    base: { zh: "符合条件或已组建业主委员会的小区", en: "estates that are eligible or have a committee" },
    scale: 100,
    decimals: 1,
  },
];
