/** A sentence in both languages, without its full stop. */
export interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** A printed rate with the printed counts it should follow from. */
export interface RateRule {
  readonly rate: string;
  readonly part: string;
  readonly whole: string;
  /** Why the rate may differ from part ÷ whole even at one date; null: the rate is part ÷ whole. */
  readonly wider: Reason | null;
}

/** Words of published figures that belong together, whatever the region. */
export const RATES: readonly RateRule[] = [
  {
    rate: "litigation_closing_rate",
    part: "litigation_cases_closed",
    whole: "litigation_cases_received",
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
export interface PartRule {
  readonly part: string;
  readonly whole: string;
  /** What each is counted in, where it is not one unit: one committee an estate. */
  readonly units?: readonly [part: string, whole: string];
  /** Why it cannot, where it is not simply a part. */
  readonly because?: Reason;
}

export const PARTS: readonly PartRule[] = [
  { part: "firms_with_party_org", whole: "property_firms" },
  { part: "estates_with_party_org", whole: "estates" },
  {
    part: "estate_branch_secretaries",
    whole: "estates_with_party_org",
    units: ["people", "estates"],
    because: { zh: "每个小区党组织只有一名书记", en: "an estate's organisation has one secretary" },
  },
  { part: "estates_with_party_rooms", whole: "estates" },
  { part: "zero_petition_estates", whole: "estates" },
  { part: "managed_estates", whole: "estates" },
  { part: "owners_committees", whole: "estates", units: ["committees", "estates"] },
  { part: "owners_committees_added", whole: "owners_committees" },
  { part: "owners_committees_with_party_org", whole: "owners_committees" },
  { part: "litigation_cases_closed", whole: "litigation_cases_received" },
  { part: "committee_party_members", whole: "committee_members" },
  { part: "service_staff_party_members", whole: "service_staff" },
];

/** A word, the word of what was added to it, and the word of the growth claimed, by their endings. */
export const ADDED = "_added";
export const GROWTH_CLAIMED = "_growth_claimed";
/** The ending of a rate's gain in percentage points between two dates. */
export const GAIN = "_gain";
