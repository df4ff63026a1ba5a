/** A printed rate with the printed counts it should follow from. */
export interface RateRule {
  readonly rate: string;
  readonly part: string;
  readonly whole: string;
  /** Why the rate may differ from part ÷ whole even at one date; null: the rate is part ÷ whole. */
  readonly wider: { readonly zh: string; readonly en: string } | null;
}

/** Words of published figures that belong together, whatever the region. */
export const RATES: readonly RateRule[] = [
  {
    rate: "mediation_closing_rate",
    part: "mediation_cases_closed",
    whole: "mediation_cases_received",
    wider: null,
  },
  { rate: "firm_party_org_rate", part: "firms_with_party_org", whole: "property_firms", wider: null },
  {
    rate: "firm_party_coverage",
    part: "firms_with_party_org",
    whole: "property_firms",
    wider: {
      zh: "所印比率把党的组织与党的工作合并计算，派有指导员的企业也算在内",
      en: "the printed rate takes organisation and work together, so that firms with only an instructor count too",
    },
  },
];

/** A count that cannot exceed the other. */
export const PARTS: readonly { readonly part: string; readonly whole: string }[] = [
  { part: "firms_with_party_org", whole: "property_firms" },
  { part: "estates_with_party_org", whole: "estates" },
  { part: "estates_with_party_rooms", whole: "estates" },
  { part: "zero_petition_estates", whole: "estates" },
  { part: "managed_estates", whole: "estates" },
  { part: "owners_committees", whole: "estates" },
  { part: "owners_committees_added", whole: "owners_committees" },
  { part: "owners_committees_with_party_org", whole: "owners_committees" },
  { part: "mediation_cases_closed", whole: "mediation_cases_received" },
];

/** A word, the word of what was added to it, and the word of the growth claimed, by their endings. */
export const ADDED = "_added";
export const GROWTH_CLAIMED = "_growth_claimed";
