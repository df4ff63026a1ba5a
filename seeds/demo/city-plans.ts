import type { ManagementMode } from "../../api/src/registers/episodes/management-modes.ts";
import { scaledCount } from "./model.ts";
import { published } from "./published-targets.ts";
import { share } from "./random.ts";

export type ModeWeights = Partial<Record<ManagementMode, number>>;

/** The totals of one city as of the end date; everything else is drawn within them. */
export interface CityPlan {
  readonly code: string;
  readonly estates: number;
  /** Built by the end of 2000. */
  readonly old: number;
  readonly oldUnmanaged: number;
  readonly newerUnmanaged: number;
  /** Estates under a mode, to the estate; the rest follow the weights. */
  readonly exactModes: ModeWeights;
  readonly oldModes: ModeWeights;
  readonly newerModes: ModeWeights;
  /** Estates without management 36 months before the end that have some now; null: as it comes. */
  readonly coveredLately: number | null;
  readonly renovated: number;
  readonly underRenovation: number;
  readonly eligible: number;
  readonly committees: number;
  /** Of the committees, those first formed within the last twelve months; null: as it comes. */
  readonly committeesOfLastYear: number | null;
  /** Least share of party members among new committees, 0 to 1. */
  readonly partyShareFloor: number;
  readonly estateBranches: number;
  readonly estatesInJointBranches: number;
  readonly estateInstructors: number;
  readonly firms: number;
  readonly firmBranches: number;
  readonly jointFirmBranches: number;
  readonly firmsInJointBranches: number;
  readonly firmInstructors: number;
  /** Firms of four stars and more, all of them with an organisation; null: as it comes. */
  readonly fourStarFirms: number | null;
  readonly streetRunFirms: number;
  /** Full months before the running one for which its complaints are on record; cities began to keep them at different times. */
  readonly complaintMonths: number;
  /** Complaints a household, against the province's mean. */
  readonly complaintFactor: number;
  /** Complaints of the last ten full months ÷ those of the same ten a year before. */
  readonly complaintsYearOnYear: number;
  /** Days without handling after which a complaint goes up to the street by itself. */
  readonly escalationDays: number;
}

/** The number of estates at which the plans, and with them the published totals, hold. */
export const DEFAULT_ESTATES = 22_000;

const oldModes: ModeWeights = { MARKET: 60, STATE_ENTERPRISE: 10, SELF_MANAGED: 14, COMMUNITY_TRUST: 11, MERGED: 5 };
const newerModes: ModeWeights = { MARKET: 92, STATE_ENTERPRISE: 3, COMPANY_MANAGED: 3, SELF_MANAGED: 2 };

/** Complaints of every city are on record for two full years, so that years can be compared, and of none for three. */
const [LEAST_MONTHS, MOST_MONTHS] = [24, 34];

type Own = Partial<CityPlan> & Pick<CityPlan, "code" | "estates" | "old" | "firms">;

const plans: readonly Own[] = [
  {
    code: "370100",
    estates: 2700,
    old: 900,
    firms: 620,
    oldModes: { MARKET: 50, COMMUNITY_TRUST: 36, SELF_MANAGED: 10, STATE_ENTERPRISE: 4 },
    complaintFactor: 1.15,
    complaintsYearOnYear: 0.94,
  },
  { code: "370200", estates: 2983, old: 870, firms: 680, complaintFactor: 1.1, complaintsYearOnYear: 1.06 },
  { code: "370300", estates: 1250, old: 480, firms: 300, complaintFactor: 1.05, complaintsYearOnYear: 0.97 },
  { code: "370400", estates: 560, old: 150, firms: 150, complaintsYearOnYear: 1.12 },
  { code: "370500", estates: 500, old: 130, firms: 160, complaintFactor: 0.8, complaintsYearOnYear: 0.91 },
  { code: "370600", estates: 1700, old: 480, firms: 450, complaintFactor: 0.95 },
  { code: "370700", estates: 1600, old: 430, firms: 480, complaintsYearOnYear: 1.03 },
  {
    code: "370800",
    estates: 1300,
    old: 360,
    oldUnmanaged: 25,
    newerUnmanaged: 8,
    // 65 of 1,300 without a registered firm: 95 % are managed professionally
    exactModes: { SELF_MANAGED: 32 },
    oldModes: { MARKET: 50, STREET_RUN: 38, MERGED: 12 },
    newerModes: { MARKET: 95, STATE_ENTERPRISE: 5 },
    eligible: 860,
    committees: (860 * published("370800", "owners_committee_rate")) / 100,
    partyShareFloor: published("370800", "committee_party_share_floor") / 100,
    firms: 350,
    firmBranches: 209,
    firmsInJointBranches: (350 * published("370800", "firm_party_org_rate")) / 100 - 209,
    firmInstructors: 21,
    streetRunFirms: published("370800", "public_interest_firms"),
    escalationDays: published("370800", "escalation_days"),
    complaintsYearOnYear: 0.88,
  },
  { code: "370900", estates: 800, old: 230, firms: 210 },
  {
    code: "371000",
    estates: published("371000", "estates"),
    old: 330,
    oldUnmanaged: 0,
    newerUnmanaged: 0,
    firms: 240,
    // the city's committee and seven general branches of counties and zones come to the published number
    firmBranches: published("371000", "industry_party_orgs") - 8,
    firmsInJointBranches: 0,
    firmInstructors: 64,
    complaintFactor: 0.6,
    complaintsYearOnYear: 0.82,
  },
  {
    code: "371100",
    estates: 1050,
    old: 420,
    oldUnmanaged: 420 - published("371100", "old_neighbourhoods_covered"),
    newerUnmanaged: 8,
    oldModes: {
      STATE_ENTERPRISE: 22,
      COMPANY_MANAGED: 20,
      MERGED: 20,
      THREE_PARTY: 10,
      COMMUNITY_ENTERPRISE: 10,
      SELF_MANAGED: 10,
      MARKET: 8,
    },
    partyShareFloor: published("371100", "committee_party_share_floor") / 100,
    estateInstructors: 0,
    firms: 252,
    firmBranches: published("371100", "firms_with_party_org"),
    jointFirmBranches: published("371100", "joint_party_branches"),
    firmsInJointBranches: 100,
    firmInstructors: published("371100", "party_instructors"),
    complaintFactor: 0.85,
  },
  {
    code: "371300",
    estates: published("371300", "managed_estates") + 90,
    old: 780,
    oldUnmanaged: 75,
    newerUnmanaged: 15,
    eligible: 2198,
    committees: Math.round((2198 * published("371300", "owners_committee_rate")) / 100),
    firms: published("371300", "property_firms"),
    firmBranches: published("371300", "firms_with_party_org"),
    firmsInJointBranches: 0,
    firmInstructors: published("371300", "property_firms") - published("371300", "firms_with_party_org"),
    fourStarFirms: published("371300", "star_rated_firms"),
    complaintFactor: 1.05,
    complaintsYearOnYear: 1 + published("371300", "hotline_complaints_yoy") / 100,
  },
  {
    code: "371400",
    estates: 780,
    old: 240,
    eligible: 620,
    committees: published("371400", "owners_committees"),
    committeesOfLastYear: published("371400", "owners_committees_added"),
    partyShareFloor: published("371400", "committee_party_share") / 100,
    estateBranches: published("371400", "estates_with_party_org") - 84,
    estatesInJointBranches: 84,
    firms: 230,
    complaintFactor: 0.9,
    complaintsYearOnYear: 0.9,
  },
  {
    code: "371500",
    estates: 1290,
    old: 400,
    oldUnmanaged: 30,
    newerUnmanaged: 6,
    exactModes: { COOPERATIVE: published("371500", "estates_served_by_cooperative") + 3 },
    oldModes: { STATE_ENTERPRISE: 34, MERGED: 22, MARKET: 34, SELF_MANAGED: 10 },
    coveredLately: published("371500", "unmanaged_estates_now_covered"),
    underRenovation: published("371500", "estates_under_renovation"),
    firms: 260,
    complaintsYearOnYear: 0.85,
  },
  {
    code: "371600",
    estates: 560,
    old: 160,
    estateInstructors: 0,
    firms: 310,
    // 45 organisations, joint ones among them, reach 64 of 310 firms; the other 246 have an instructor each
    firmBranches: published("371600", "property_party_orgs") - 12,
    jointFirmBranches: 12,
    firmsInJointBranches: 310 - published("371600", "party_instructors") - 33,
    firmInstructors: published("371600", "party_instructors"),
    complaintFactor: 0.8,
  },
  {
    code: "371700",
    estates: published("371700", "estates"),
    old: 160,
    eligible: 520,
    committees: published("371700", "owners_committees"),
    estateBranches: published("371700", "estates_with_party_org"),
    estatesInJointBranches: 0,
    estateInstructors: published("371700", "estates") - published("371700", "estates_with_party_org"),
    firms: published("371700", "property_firms"),
    firmBranches: 200,
    firmsInJointBranches: 90,
    firmInstructors:
      published("371700", "party_instructors") -
      (published("371700", "estates") - published("371700", "estates_with_party_org")),
    complaintsYearOnYear: 1.09,
  },
];

/** The plans for a number of estates in all; every count shrinks or grows with it. */
export function cityPlans(estates: number): CityPlan[] {
  return plans.map((own) => scaled(whole(own), estates / DEFAULT_ESTATES));
}

/** What no article tells of a city is drawn from its code, so that cities differ. */
function whole(own: Own): CityPlan {
  const between = (what: string, least: number, most: number): number =>
    least + (most - least) * share(`${what}:${own.code}`);
  const of = (total: number, what: string, least: number, most: number): number =>
    Math.round(total * between(what, least, most));
  const eligible = own.eligible ?? of(own.estates, "eligible", 0.55, 0.72);
  const firmsInJointBranches = own.firmsInJointBranches ?? of(own.firms, "joint firms", 0.12, 0.35);
  return {
    oldUnmanaged: of(own.old, "old unmanaged", 0.03, 0.34),
    newerUnmanaged: of(own.estates - own.old, "newer unmanaged", 0.004, 0.03),
    exactModes: {},
    oldModes,
    newerModes,
    coveredLately: null,
    renovated: of(own.old, "renovated", 0.38, 0.78),
    underRenovation: of(own.old, "under renovation", 0.04, 0.12),
    eligible,
    committees: of(eligible, "committees", 0.36, 0.84),
    committeesOfLastYear: null,
    partyShareFloor: 0,
    estateBranches: of(own.estates, "branches", 0.28, 0.62),
    estatesInJointBranches: of(own.estates, "joint branches", 0.08, 0.24),
    estateInstructors: of(own.estates, "instructors", 0.06, 0.14),
    firmBranches: of(own.firms, "firm branches", 0.2, 0.42),
    jointFirmBranches: Math.round(firmsInJointBranches / 2.5),
    firmsInJointBranches,
    firmInstructors: of(own.firms, "firm instructors", 0.08, 0.22),
    fourStarFirms: null,
    streetRunFirms: 0,
    complaintMonths: Math.round(between("on record", LEAST_MONTHS, MOST_MONTHS)),
    complaintFactor: between("complaints", 0.6, 1.45),
    complaintsYearOnYear: between("year on year", 0.8, 1.2),
    escalationDays: 5,
    ...own,
  };
}

const unscaled: ReadonlySet<string> = new Set([
  "partyShareFloor",
  "complaintMonths",
  "complaintFactor",
  "complaintsYearOnYear",
  "escalationDays",
]);

function scaled(plan: CityPlan, scale: number): CityPlan {
  if (scale === 1) return plan;
  const entries = Object.entries(plan).map(([key, value]) => {
    if (key === "exactModes")
      return [
        key,
        Object.fromEntries(Object.entries(value as ModeWeights).map(([m, n]) => [m, scaledCount(n, scale)])),
      ];
    return [key, typeof value === "number" && !unscaled.has(key) ? scaledCount(value, scale) : value];
  });
  return Object.fromEntries(entries) as CityPlan;
}
