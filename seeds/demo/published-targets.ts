/**
 * The published figures that the demo reproduces as of its end date, at the default number of estates. Each names its row of
 * ../published/published-figures.csv; `measuredAs` says how the demo's facts are counted to be held against it.
 * Where two rows speak of one thing at different dates, the later one is the target.
 */
export interface PublishedTarget {
  readonly code: string;
  readonly indicator: string;
  readonly asOf: string;
  readonly value: number;
  readonly measuredAs: string;
  /** The article says "over" (余, 以上): the demo has a little more. */
  readonly over?: true;
}

const target = (
  code: string,
  indicator: string,
  asOf: string,
  value: number,
  measuredAs: string,
  over?: "over",
): PublishedTarget => ({
  code,
  indicator,
  asOf,
  value,
  measuredAs,
  ...(over && { over: true as const }),
});

export const publishedTargets: readonly PublishedTarget[] = [
  target("371300", "managed_estates", "2022-10", 3122, "estates whose mode is not NONE"),
  target("371300", "firm_party_coverage", "2022-10", 100, "firms with an organisation or an instructor ÷ firms"),
  target("371300", "owners_committee_rate", "2022-10", 82.03, "eligible estates with a committee ÷ eligible estates"),
  target("371300", "county_party_committees", "2020", 13, "industry committees of counties and functional zones"),
  target("371300", "property_firms", "2020", 635, "firms"),
  target("371300", "firms_with_party_org", "2020", 185, "firms with an organisation"),
  target("371300", "star_rated_firms", "2020", 30, "firms of four stars and more that have an organisation"),
  target(
    "371300",
    "hotline_complaints_yoy",
    "2020-10",
    -39.3,
    "the ten full months before, against the same a year earlier",
  ),
  target("371100", "firms_with_party_org", "2020", 70, "firms with an organisation of their own"),
  target("371100", "joint_party_branches", "2020", 40, "joint branches, each counted once"),
  target("371100", "party_instructors", "2020", 82, "instructors in office"),
  target("371100", "old_neighbourhoods_covered", "2020", 395, "old neighbourhoods whose mode is not NONE"),
  target("371100", "committee_party_share_floor", "2020", 60, "least party share of committees formed in 36 months"),
  target("371400", "estates_with_party_org", "2020", 584, "estates with a branch, of their own or joint"),
  target("371400", "owners_committees", "2020", 405, "committees in office"),
  target("371400", "owners_committees_added", "2020", 258, "committees formed first within the last twelve months"),
  target("371400", "committee_party_share", "2020", 60, "party members ÷ members of the committees in office"),
  target("371500", "unmanaged_estates_now_covered", "2020", 355, "estates with mode NONE 36 months ago, another now"),
  target("371500", "estates_served_by_cooperative", "2020", 40, "estates whose mode is COOPERATIVE"),
  target("371500", "estates_under_renovation", "2020-11", 64, "estates whose renovation has begun and not finished"),
  target("371500", "coverage_rate_gain", "2020", 30, "share of estates covered now less that 36 months ago"),
  target("371600", "property_party_orgs", "2020", 45, "organisations of firms, each joint one once"),
  target("371600", "party_instructors", "2020", 246, "instructors in office"),
  target("371700", "estates", "2020", 628, "estates"),
  target("371700", "property_firms", "2020", 441, "firms"),
  target("371700", "estates_with_party_org", "2020", 572, "estates with a branch of their own"),
  target("371700", "owners_committees", "2020", 326, "committees in office"),
  target("371700", "party_instructors", "2020", 182, "instructors in office"),
  target(
    "370800",
    "firm_party_org_rate",
    "2022-08",
    94,
    "firms with an organisation ÷ firms; the rest have instructors",
  ),
  target("370800", "owners_committee_rate", "2022-08", 55, "eligible estates with a committee ÷ eligible estates"),
  target("370800", "public_interest_firms", "2022-08", 27, "firms that manage under STREET_RUN"),
  target("370829", "old_neighbourhoods_covered", "2022-08", 39, "old neighbourhoods under MERGED with one firm: all"),
  target("370800", "professional_coverage_rate", "2022-08", 95, "estates that a registered firm manages ÷ estates"),
  target("370800", "estates_on_platform", "2022-08", 750, "estates: at least as many as take part"),
  target("370800", "committee_party_share_floor", "2022-08", 60, "least party share of committees formed in 36 months"),
  target("370800", "escalation_days", "2022-08", 3, "days from report to escalation of every escalated complaint"),
  target("371000", "estates", "2021", 1087, "estates, none of them without management"),
  target("371000", "industry_party_orgs", "2021", 184, "industry committees and general branches, and firms' branches"),
  target("370800", "communities_with_property_committee", "2022-08", 347, "environment committees in office"),
  target("370100", "communities_with_property_committee", "2023", 829, "environment committees in office"),
  target("370800", "service_stations", "2022-08", 1734, "stations open"),
  target("371500", "service_stations", "2020", 1014, "stations open"),
  target("371400", "service_stations", "2020", 488, "centres open"),
  target("370800", "communities_with_service_window", "2022-08", 317, "windows open"),
  target("370100", "communities_with_service_window", "2023", 817, "windows open"),
  target("370000", "mediation_centres", "2022-10", 86, "mediation centres open"),
  target("371300", "red_collar_secretaries", "2022-10", 443, "red-collar secretaries in office"),
  target("371400", "estate_branch_secretaries", "2020", 967, "branch secretaries in office"),
  target("371700", "estate_branch_secretaries", "2020", 566, "branch secretaries in office"),
  target("371100", "grid_members", "2020", 1030, "grid members in office"),
  target("371400", "grid_members", "2020", 4325, "grid members in office"),
  target("370100", "grid_members", "2023", 5700, "grid members in office: at least", "over"),
  target("371400", "building_stewards", "2020", 4861, "building stewards in office"),
  target("370100", "building_stewards", "2023", 12000, "building stewards in office"),
  target("371100", "firm_members_on_community_posts", "2020", 29, "people in cross-seats"),
  target("371300", "firm_and_committee_leaders_on_community_posts", "2020", 375, "people in cross-seats"),
  target("371100", "voluntary_supervisors", "2020", 171, "supervisors in office"),
  target("371600", "volunteer_estates", "2020", 496, "estates with a volunteers' team"),
  target("371000", "volunteers", "2021", 4700, "people in volunteers' teams", "over"),
  target("371600", "red_list_size", "2020", 25, "firms on each quarter's red list"),
  target("371600", "black_list_size", "2020", 25, "firms on each quarter's black list"),
  target("371700", "demonstration_sites", "2020", 130, "model sites"),
  target("371300", "demonstration_sites", "2020", 4, "model sites"),
  target("371000", "smart_estates_per_year", "2021", 100, "smart estates rated in the last year"),
  target("371100", "firm_exits", "2020", 3, "removals in the last year"),
  target("371700", "firm_exits", "2020", 6, "removals in the last year"),
  target("371400", "firms_replaced", "2020", 12, "removals in the last year"),
  target("371100", "renovation_funds", "2020", 15300, "renovation money granted in the last year, 10,000 CNY"),
  target("371302", "public_revenue_accounts", "2022-10", 176, "accounts of public revenue that are open"),
  target("371400", "station_funds", "2020", 7000, "money for premises granted in the last year, 10,000 CNY", "over"),
  target("371400", "rectification_notices", "2020", 944, "notices of the last year"),
  target("371400", "interviews", "2020", 263, "interviews of the last year"),
  target("371400", "fines", "2020", 74.38, "fines of the last year, 10,000 CNY"),
  target("371300", "firm_leaders_interviewed", "2020", 126, "interviews of the last year"),
  target("371100", "joint_meetings", "2020", 495, "meetings of the last year"),
  target("371100", "problems_solved", "2020", 1178, "problems that meetings of the last year solved"),
  target("371300", "joint_meetings", "2020", 185, "meetings of the last year"),
  target("371300", "problems_solved", "2020", 4196, "problems that meetings of the last year solved", "over"),
  target("371300", "visit_rate", "2020", 90, "households visited ÷ to be visited: at least"),
  target("371000", "owner_satisfaction", "2021", 90.5, "satisfied ÷ answers of the last year"),
  target("371000", "payment_rate", "2021", 90, "households that paid ÷ owing, last two periods"),
];

/** The target's value. Throws where there is none. */
export function published(code: string, indicator: string): number {
  const found = publishedTargets.find((row) => row.code === code && row.indicator === indicator);
  if (found === undefined) throw new Error(`expected a published target for ${code} ${indicator}, got none`);
  return found.value;
}
