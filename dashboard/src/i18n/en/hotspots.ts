import type { Translation } from "../zh-cn/index.ts";

export const hotspots: Translation["hotspots"] = {
  title: "Before anybody complains",
  note: "Estates and streets where complaints are likely to be many next month: go and look first",
  open: "Show what is foreseen",
  kinds: "Foreseen of",
  kind: { ESTATE: "Estates", STREET: "Streets" },
  foreseen: "Most complaints expected in {{month}} (by those up to {{day}})",
  place: { ESTATE: "Estate", STREET: "Street" },
  expected: "Expected",
  interval: "Nine times of ten",
  yearBefore: "Same month last year",
  why: "Made of",
  peers: { ESTATE: "{{value}} a month in estates like it", STREET: "{{value}} a month in streets on average" },
  part: {
    own: { of: "its year before: ", ESTATE: "those like it", STREET: "the average street" },
    season: { of: "the month: ", than: "other months" },
    neighbours: {
      ESTATE: "its street's last three months: ",
      STREET: "its county's last three months: ",
      than: "expected",
    },
    recent: { of: "its own last three months: ", than: "expected" },
    events: { of: "{{events}}: ", than: "other times" },
  },
  factor: {
    times: "{{value}} times {{than}}",
    more: "{{value}} % above {{than}}",
    less: "{{value}} % below {{than}}",
    same: "as {{than}}",
  },
  about: {
    ESTATE:
      "The number is the product of its parts: complaints a month by age and households, its own year before against that, the month's season, the last three months of its street's estates and of itself against what was expected, and what changes of management or renovations have brought.",
    STREET:
      "The number is the product of its parts: complaints a month in streets on average, its own year before against that, the month's season, and the last three months of its county's streets and of itself against what was expected.",
  },
  unknown: "Nothing is foreseen of {{unknown}} others, whose data do not reach.",
  skill: {
    SKILL:
      "Tried on {{months}}, on {{judged}} places times months: error {{forecast}} complaints each (root mean square), smaller than {{yearBefore}} of “as many as in the same month last year”, {{lastMonth}} of “as many as in the last month” and {{peers}} of “as many as others like it”. Of the {{hot}} listed each month {{hits}} % were among the {{hot}} with the most; of those listed by last year {{yearBeforeHits}} %.",
    NO_SKILL:
      "Tried on {{months}}, on {{judged}} places times months: error {{forecast}} complaints each (root mean square), not clearly smaller than {{yearBefore}} of “as many as in the same month last year”, {{lastMonth}} of “as many as in the last month” or {{peers}} of “as many as others like it”. So nothing is foreseen.",
    TOO_FEW: "Only {{judged}} places times months could be tried, which proves nothing. So nothing is foreseen.",
  },
};
